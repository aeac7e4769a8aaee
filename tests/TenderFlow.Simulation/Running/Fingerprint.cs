using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace TenderFlow.Simulation.Running;

/// <summary>One hash over everything that a play left behind: two plays are the same bit for bit, or their hashes differ.</summary>
internal static class Fingerprint
{
    public static string Of(World world)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = world.Database, Pooling = false }.ToString());
        connection.Open();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name"))
        {
            Add(hash, table);
            Rows(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid").ForEach(row => Add(hash, row));
        }

        foreach (var handed in world.Mail.Log)
        {
            Add(hash, $"{handed.At.UtcTicks} {handed.IsFirst} {handed.Mail.Key} {handed.Mail.TextBody}");
        }

        Add(hash, $"{world.Clock.Now.UtcTicks} {world.Gate.Passed}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
#pragma warning disable CA2100 // The texts are the constants above and the names of tables.
        using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
