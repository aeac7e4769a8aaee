using SQLitePCL;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Messages that could not be processed. They wait here, in order, until someone retries them.</summary>
internal sealed class ParkedTable(sqlite3 connection) : IDisposable
{
    private readonly Statement _add = new(
        connection, "INSERT INTO parked (instance, run, event, error, at) VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly Statement _list = new(
        connection, "SELECT run, event, error, at FROM parked WHERE instance = ?1 ORDER BY seq");
    private readonly Statement _clear = new(connection, "DELETE FROM parked WHERE instance = ?1");

    public void Add(long instance, long? run, string message, string error, long now) =>
        _add.Bind(1, instance).Bind(2, run).Bind(3, message).Bind(4, error).Bind(5, now).Run();

    public List<ParkedMessage> List(long instance)
    {
        using var rows = _list.Bind(1, instance).Query();
        var parked = new List<ParkedMessage>();
        while (rows.Read())
        {
            parked.Add(new(rows.GetNumber(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3)));
        }

        return parked;
    }

    public void Clear(long instance) => _clear.Bind(1, instance).Run();

    public void Dispose()
    {
        _add.Dispose();
        _list.Dispose();
        _clear.Dispose();
    }
}

/// <summary>A message that could not be processed.</summary>
/// <param name="Run">Only for this run; null: for any.</param>
/// <param name="Event">The message as it was stored.</param>
/// <param name="Error">Why not.</param>
/// <param name="At">When that was found, in ticks.</param>
internal sealed record ParkedMessage(long? Run, string Event, string Error, long At);
