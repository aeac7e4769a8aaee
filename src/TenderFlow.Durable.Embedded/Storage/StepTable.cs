using Microsoft.Data.Sqlite;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>The histories, one row a committed step.</summary>
internal sealed class StepTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _read = new(
        connection, "SELECT events FROM steps WHERE instance = $1 ORDER BY step", 1);
    private readonly Statement _append = new(
        connection, "INSERT INTO steps (instance, step, events) VALUES ($1, $2, $3)", 3);
    private readonly Statement _clear = new(connection, "DELETE FROM steps WHERE instance = $1", 1);

    /// <summary>All events of the present run.</summary>
    /// <exception cref="System.Text.Json.JsonException">A row holds something else.</exception>
    public List<HistoryEvent> Read(long instance)
    {
        using var reader = _read.Query(instance);
        var events = new List<HistoryEvent>();
        while (reader.Read())
        {
            events.AddRange(HistoryJson.ReadList(reader.GetString(0)));
        }

        return events;
    }

    public void Append(long instance, int step, IEnumerable<string> events) =>
        _append.Run(instance, (long)step, "[" + string.Join(',', events) + "]");

    public void Clear(long instance) => _clear.Run(instance);

    public void Dispose()
    {
        _read.Dispose();
        _append.Dispose();
        _clear.Dispose();
    }
}
