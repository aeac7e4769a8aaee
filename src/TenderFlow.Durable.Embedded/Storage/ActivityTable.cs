using Microsoft.Data.Sqlite;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Work that has no counted answer yet.</summary>
internal sealed class ActivityTable : IDisposable
{
    private readonly Statement _add;
    private readonly Statement _next;
    private readonly Statement _remove;
    private readonly Statement _tasks;
    private readonly Statement _clear;
    private long _lastSeq;

    public ActivityTable(SqliteConnection connection)
    {
        _add = new(
            connection,
            "INSERT INTO activities (seq, instance, run, task, name, input) VALUES ($1, $2, $3, $4, $5, $6)",
            6);
        _next = new(
            connection,
            "SELECT a.seq, a.instance, a.run, a.task, a.name, a.input, i.id "
            + "FROM activities a JOIN instances i ON i.key = a.instance WHERE a.seq > $1 ORDER BY a.seq LIMIT 1",
            1);
        _remove = new(connection, "DELETE FROM activities WHERE seq = $1", 1);
        _tasks = new(connection, "SELECT task FROM activities WHERE instance = $1 AND run = $2", 2);
        _clear = new(connection, "DELETE FROM activities WHERE instance = $1", 1);
        using var last = new Statement(connection, "SELECT coalesce(max(seq), 0) FROM activities");
        _lastSeq = last.Number() ?? 0;
    }

    /// <summary>Adds work. Its number is never used again while the engine is open.</summary>
    public void Add(long instance, long run, int task, string name, string? input) =>
        _add.Run(++_lastSeq, instance, run, (long)task, name, input);

    /// <summary>The next work after a number; null if there is none.</summary>
    public ActivityWork? Next(long after)
    {
        using var reader = _next.Query(after);
        return reader.Read()
            ? new(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt32(3), reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetString(6))
            : null;
    }

    /// <summary>Takes out answered work.</summary>
    /// <returns>False if it was answered before.</returns>
    public bool Remove(long seq) => _remove.Run(seq) > 0;

    /// <summary>The tasks of a run that have work here.</summary>
    public HashSet<int> TasksOf(long instance, long run)
    {
        using var reader = _tasks.Query(instance, run);
        var tasks = new HashSet<int>();
        while (reader.Read())
        {
            tasks.Add(reader.GetInt32(0));
        }

        return tasks;
    }

    public void Clear(long instance) => _clear.Run(instance);

    public void Dispose()
    {
        _add.Dispose();
        _next.Dispose();
        _remove.Dispose();
        _tasks.Dispose();
        _clear.Dispose();
    }
}

/// <summary>One call of an activity.</summary>
internal sealed record ActivityWork(
    long Seq, long Instance, long Run, int Task, string Name, string? Input, string InstanceId);
