using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TenderFlow.App.Platform.Database;

/// <summary>
/// Whether a SQLite file has the newest shape already. Most starts find it so, and this plain question is answered in a
/// twentieth of the time that getting ready to change tables takes.
/// </summary>
internal static class NewestShape
{
    private const string Newest = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" DESC LIMIT 1""";

    /// <summary>Asks the database for its last change of shape.</summary>
    /// <returns>False for an older shape, and for a file that is new or cannot say.</returns>
    public static async Task<bool> IsThereAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = Newest;
            return await command.ExecuteScalarAsync(cancellationToken) is string last && last == Known;
        }
        catch (DbException)
        {
            // Making the tables comes next. If it is more than a missing table, that says so.
            return false;
        }
    }

    private static string? Known => typeof(TenderFlowDb).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(TenderFlowDb))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .Max(StringComparer.Ordinal);
}
