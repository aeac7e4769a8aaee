using Microsoft.Data.Sqlite;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Messages that could not be processed. They wait here, in order, until someone retries them.</summary>
internal sealed class ParkedTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _add = new(
        connection,
        "INSERT INTO parked (instance, run, event, error, at) VALUES ($1, $2, $3, $4, $5)",
        5);
    private readonly Statement _list = new(
        connection, "SELECT event, error, at FROM parked WHERE instance = $1 ORDER BY seq", 1);
    private readonly Statement _back = new(
        connection,
        "INSERT INTO messages (due, planned, instance, run, event) "
        + "SELECT $2, 0, instance, run, event FROM parked WHERE instance = $1 ORDER BY seq",
        2);
    private readonly Statement _clear = new(connection, "DELETE FROM parked WHERE instance = $1", 1);

    public void Add(long instance, long? run, string message, string error, long now) =>
        _add.Run(instance, run, message, error, now);

    public List<ParkedMessage> List(long instance)
    {
        using var reader = _list.Query(instance);
        var parked = new List<ParkedMessage>();
        while (reader.Read())
        {
            parked.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        }

        return parked;
    }

    /// <summary>Lets all of an instance be read again.</summary>
    /// <returns>How many there were.</returns>
    public int PutBack(long instance, long now)
    {
        var count = _back.Run(instance, now);
        _clear.Run(instance);
        return count;
    }

    public void Clear(long instance) => _clear.Run(instance);

    public void Dispose()
    {
        _add.Dispose();
        _list.Dispose();
        _back.Dispose();
        _clear.Dispose();
    }
}

/// <summary>A message that could not be processed.</summary>
/// <param name="Event">The message as it was stored.</param>
/// <param name="Error">Why not.</param>
/// <param name="At">When that was found, in ticks.</param>
internal sealed record ParkedMessage(string Event, string Error, long At);
