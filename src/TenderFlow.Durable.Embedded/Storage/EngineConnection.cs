using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Opens the database, makes its tables and brings those of an earlier version up to date.</summary>
internal static class EngineConnection
{
    public static SqliteConnection Open(EmbeddedEngineOptions options)
    {
        Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = options.DatabasePath,
            DefaultTimeout = options.BusySeconds,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            _ = raw.sqlite3_busy_timeout(connection.Handle, options.BusySeconds * 1000);
            Run(connection, "PRAGMA journal_mode = WAL");
            Run(connection, options.FullSynchronous ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
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

    private static void Prepare(SqliteConnection connection, string path)
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
    private static void Change(SqliteConnection connection, string sql)
    {
        using var all = connection.CreateCommand();
#pragma warning disable CA2100 // Our own constants.
        all.CommandText = $"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {Schema.Version}; COMMIT;";
#pragma warning restore CA2100
        all.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }
}
