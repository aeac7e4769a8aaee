using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Opens the database and makes its tables.</summary>
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
                Run(connection, $"BEGIN; {Schema.Sql} PRAGMA user_version = {Schema.Version}; COMMIT;");
                break;
            case Schema.Version - 1:
                Run(connection, $"BEGIN; {Schema.FromBefore} PRAGMA user_version = {Schema.Version}; COMMIT;");
                break;
            default:
                throw new DatabaseNotOpenedException(
                    $"The file {path} was written by another version of TenderFlow. Open it with that version.");
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }
}
