using SQLitePCL;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>The histories, one row a committed step.</summary>
internal sealed class StepTable(sqlite3 connection) : IDisposable
{
    private readonly Statement _read = new(connection, "SELECT events FROM steps WHERE instance = ?1 ORDER BY step");
    private readonly Statement _append = new(
        connection, "INSERT INTO steps (instance, step, events) VALUES (?1, ?2, ?3)");
    private readonly Statement _clear = new(connection, "DELETE FROM steps WHERE instance = ?1");

    /// <summary>All events of the present run.</summary>
    /// <exception cref="System.Text.Json.JsonException">A row holds something else.</exception>
    public List<HistoryEvent> Read(long instance)
    {
        using var reader = _read.Bind(1, instance).Query();
        var events = new List<HistoryEvent>();
        while (reader.Read())
        {
            HistoryJson.AddList(reader.GetUtf8(0), events);
        }

        return events;
    }

    /// <summary>Adds a step.</summary>
    /// <param name="instance">The key of the instance.</param>
    /// <param name="step">Its number in the run, from 1.</param>
    /// <param name="events">Its events, a JSON array in UTF-8.</param>
    public void Append(long instance, int step, ReadOnlySpan<byte> events) =>
        _append.Bind(1, instance).Bind(2, step).Bind(3, events).Run();

    public void Clear(long instance) => _clear.Bind(1, instance).Run();

    public void Dispose()
    {
        _read.Dispose();
        _append.Dispose();
        _clear.Dispose();
    }
}
