using System.Globalization;
using Microsoft.Data.Sqlite;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Faults;

/// <summary>Reaches into the outbox as an unreliable line would: rows come twice, or late.</summary>
internal static class Outbox
{
    private const string Form = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>Rows that were delivered lose their mark, as if the application had died before it was made.</summary>
    public static void Repeat(World world, int rows, Dice dice)
    {
        using var connection = Open(world);
        using var count = new SqliteCommand("SELECT COUNT(*) FROM Outbox WHERE DoneAt IS NOT NULL AND Dropped IS NULL", connection);
        var done = (long)count.ExecuteScalar()!;
        for (var i = 0; i < rows && done > 0; i++)
        {
            // Mostly the latest ones.
            var back = dice.In(0.6) ? dice.Between(0, (int)Math.Min(done - 1, 6)) : dice.Between(0, (int)done - 1);
            Run(connection, """
                UPDATE Outbox SET DoneAt = NULL WHERE Id = (
                    SELECT Id FROM Outbox WHERE DoneAt IS NOT NULL AND Dropped IS NULL ORDER BY Id DESC LIMIT 1 OFFSET $1)
                """, back);
        }
    }

    /// <summary>Rows that wait are held up.</summary>
    public static void Delay(World world, string? kind, TimeSpan span)
    {
        using var connection = Open(world);
        Run(connection, "UPDATE Outbox SET DueAt = $1 WHERE DoneAt IS NULL AND DueAt <= $2 AND ($3 IS NULL OR Kind = $3)",
            Text(world.Clock.Now + span), Text(world.Clock.Now), (object?)kind ?? DBNull.Value);
        world.Troubles.Add(world.Clock.Now, world.Clock.Now + span);
    }

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    private static SqliteConnection Open(World world)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = world.Database, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql, params object[] values)
    {
#pragma warning disable CA2100 // The texts are the constants above.
        using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        command.ExecuteNonQuery();
    }
}
