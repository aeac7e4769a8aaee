using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TenderFlow.Simulation.Promises.Records;

/// <summary>One prepared question to the database, and how its rows are read.</summary>
internal sealed class Table<T>(SqliteConnection connection, string sql, Func<Row, T> read) : IDisposable
{
    private readonly SqliteCommand command = new(sql, connection);

    /// <summary>Reads all rows; <paramref name="after"/> is the value of the parameter, if there is one.</summary>
    public List<T> Read(long after = 0)
    {
        if (command.Parameters.Count == 0)
        {
            command.Parameters.AddWithValue("$after", after);
        }

        command.Parameters[0].Value = after;
        using var reader = command.ExecuteReader();
        var row = new Row(reader);
        List<T> all = [];
        while (reader.Read())
        {
            row.Begin();
            all.Add(read(row));
        }

        return all;
    }

    public void Dispose() => command.Dispose();
}

/// <summary>A row, read from left to right.</summary>
internal sealed class Row(SqliteDataReader reader)
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    private int next;

    public void Begin() => next = 0;

    public int Number => reader.GetInt32(next++);

    public long Long => reader.GetInt64(next++);

    public bool Bit => reader.GetInt64(next++) != 0;

    public string Text => reader.IsDBNull(next++) ? "" : reader.GetString(next - 1);

    public string? TextOrNull => reader.IsDBNull(next++) ? null : reader.GetString(next - 1);

    public int? NumberOrNull => reader.IsDBNull(next++) ? null : reader.GetInt32(next - 1);

    public long? LongOrNull => reader.IsDBNull(next++) ? null : reader.GetInt64(next - 1);

    public bool? BitOrNull => LongOrNull is { } bit ? bit != 0 : null;

    public DateTimeOffset Time => TimeOrNull ?? throw new FormatException("A time is missing.");

    public DateTimeOffset? TimeOrNull => TextOrNull is { } text
        ? new(DateTime.ParseExact(text, Forms, CultureInfo.InvariantCulture), TimeSpan.Zero)
        : null;

    public DateOnly Day => DayOrNull ?? throw new FormatException("A day is missing.");

    public DateOnly? DayOrNull => TextOrNull is { } text
        ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
