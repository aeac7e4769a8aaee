using Microsoft.Data.Sqlite;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>What waits to be read by an instance. A timer is a message that is due later.</summary>
internal sealed class MessageTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _add = new(
        connection,
        "INSERT INTO messages (due, planned, instance, run, event) VALUES ($1, $2, $3, $4, $5)",
        5);
    private readonly Statement _firstDue = new(connection, "SELECT due FROM messages ORDER BY due LIMIT 1");
    private readonly Statement _ready = new(
        connection, "SELECT instance FROM messages WHERE due <= $1 ORDER BY due, seq LIMIT 1", 1);
    private readonly Statement _take = new(
        connection,
        "SELECT run, event FROM messages WHERE instance = $1 AND due <= $2 ORDER BY due, seq",
        2);
    private readonly Statement _taken = new(
        connection, "DELETE FROM messages WHERE instance = $1 AND due <= $2", 2);
    private readonly Statement _clear = new(connection, "DELETE FROM messages WHERE instance = $1", 1);
    private readonly Statement _clearRun = new(
        connection, "DELETE FROM messages WHERE instance = $1 AND run = $2", 2);
    private readonly Statement _forward = new(
        connection, "UPDATE messages SET due = $1 WHERE due > $1 AND planned = 0", 1);

    /// <summary>Adds a message that can be read at once.</summary>
    public void Add(long now, long instance, long? run, HistoryEvent happened) =>
        _add.Run(now, 0L, instance, run, HistoryJson.Write(happened));

    /// <summary>Adds a message that can be read from an instant on.</summary>
    public void AddPlanned(long due, long instance, long? run, HistoryEvent happened) =>
        _add.Run(due, 1L, instance, run, HistoryJson.Write(happened));

    /// <summary>When the earliest message can be read; null if there is none.</summary>
    public long? FirstDue() => _firstDue.Number();

    /// <summary>The instance of the earliest message that can be read; null if there is none.</summary>
    public long? FirstReady(long now) => _ready.Number(now);

    /// <summary>Takes out all that an instance can read now, in order.</summary>
    public List<(long? Run, string Event)> Take(long instance, long now)
    {
        var taken = new List<(long?, string)>();
        using (var reader = _take.Query(instance, now))
        {
            while (reader.Read())
            {
                taken.Add((reader.IsDBNull(0) ? null : reader.GetInt64(0), reader.GetString(1)));
            }
        }

        _taken.Run(instance, now);
        return taken;
    }

    public void Clear(long instance) => _clear.Run(instance);

    public void ClearRun(long instance, long run) => _clearRun.Run(instance, run);

    /// <summary>After a clock was set back, lets nothing wait that was to be read at once.</summary>
    public int LeaveNothingAhead(long now) => _forward.Run(now);

    public void Dispose()
    {
        _add.Dispose();
        _firstDue.Dispose();
        _ready.Dispose();
        _take.Dispose();
        _taken.Dispose();
        _clear.Dispose();
        _clearRun.Dispose();
        _forward.Dispose();
    }
}
