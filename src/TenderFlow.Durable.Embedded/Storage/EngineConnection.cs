using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Opens the database, makes its tables and brings those of an earlier version up to date.</summary>
internal static class EngineConnection
{
    // SQLite's own locks would be for nothing: the engine lets in one thread at a time.
    private const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;

    // 16 MB in memory and as much in the journal before it is moved into the file: both rarely touch the disk twice.
    private const string Sizes = "PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000;";

    public static sqlite3 Open(EmbeddedEngineOptions options)
    {
        Batteries_V2.Init();
        var result = raw.sqlite3_open_v2(options.DatabasePath, out var connection, Flags, vfs: null);
        try
        {
            SqliteException.ThrowExceptionForRC(result, connection);
            _ = raw.sqlite3_busy_timeout(connection, options.BusySeconds * 1000);
            var synchronous = options.FullSynchronous ? "FULL" : "NORMAL";
            Run(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; {Sizes}");
            Prepare(connection, options.DatabasePath);
            return connection;
        }
        catch (SqliteException damage) when (StorageTrouble.IsDamage(damage))
        {
            connection.Dispose();
            throw new DatabaseNotOpenedException(
                $"The file {options.DatabasePath} is damaged. Put back a copy of the whole folder, or choose another folder.", damage);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(sqlite3 connection, string path)
    {
        using var version = new Statement(connection, "PRAGMA user_version");
        switch (version.Number())
        {
            case Schema.Version:
                break;
            case 0:
                Change(connection, Schema.Sql);
                break;
            case Schema.Version - 1:
                Change(connection, Schema.FromBefore);
                break;
            default:
                throw new DatabaseNotOpenedException(
                    $"The file {path} was written by another version of TenderFlow. Open it with that version.");
        }
    }

    /// <summary>All of it or nothing: a crash in between leaves the version before.</summary>
    private static void Change(sqlite3 connection, string sql) =>
        Run(connection, $"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {Schema.Version}; COMMIT;");

    private static void Run(sqlite3 connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection, sql), connection);
}
