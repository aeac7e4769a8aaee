using SQLitePCL;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Work that has no counted answer yet. What a transaction adds can be handed out once it is committed.</summary>
internal sealed class ActivityTable : IDisposable
{
    private readonly Statement _add;
    private readonly Statement _after;
    private readonly Statement _remove;
    private readonly Statement _tasks;
    private readonly Statement _clear;
    private readonly List<ActivityWork> _added = [];
    private long _lastSeq;

    public ActivityTable(sqlite3 connection)
    {
        _add = new(
            connection,
            "INSERT INTO activities (seq, instance, run, task, name, input) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _after = new(
            connection,
            "SELECT a.seq, a.instance, a.run, a.task, a.name, a.input, i.id "
            + "FROM activities a JOIN instances i ON i.key = a.instance WHERE a.seq > ?1 ORDER BY a.seq LIMIT ?2");
        _remove = new(connection, "DELETE FROM activities WHERE seq = ?1");
        _tasks = new(connection, "SELECT task FROM activities WHERE instance = ?1 AND run = ?2");
        _clear = new(connection, "DELETE FROM activities WHERE instance = ?1");
        using var last = new Statement(connection, "SELECT max(seq) FROM activities");
        _lastSeq = last.Number() ?? 0;
        Ready = new(this);
    }

    /// <summary>The work that can be handed out.</summary>
    public ReadyWork Ready { get; }

    /// <summary>Adds work. Its number is never used again while the engine is open.</summary>
    public void Add(InstanceRow row, int task, string name, string? input)
    {
        var work = new ActivityWork(++_lastSeq, row.Key, row.Run, task, name, input, row.Id);
        _add.Bind(1, work.Seq).Bind(2, work.Instance).Bind(3, work.Run).Bind(4, task).Bind(5, name).Bind(6, input)
            .Run();
        _added.Add(work);
    }

    /// <summary>The next pieces of work after a number.</summary>
    public List<ActivityWork> After(long seq, int atMost)
    {
        var list = new List<ActivityWork>();
        using var rows = _after.Bind(1, seq).Bind(2, atMost).Query();
        while (rows.Read())
        {
            list.Add(new(
                rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt32(3), rows.GetString(4),
                rows.GetText(5), rows.GetString(6)));
        }

        return list;
    }

    /// <summary>Takes out answered work.</summary>
    /// <returns>False if it was answered before.</returns>
    public bool Remove(long seq) => _remove.Bind(1, seq).Run() > 0;

    /// <summary>The tasks of a run that have work here.</summary>
    public HashSet<int> TasksOf(long instance, long run)
    {
        using var rows = _tasks.Bind(1, instance).Bind(2, run).Query();
        var tasks = new HashSet<int>();
        while (rows.Read())
        {
            tasks.Add(rows.GetInt32(0));
        }

        return tasks;
    }

    public void Clear(long instance)
    {
        _clear.Bind(1, instance).Run();
        _added.RemoveAll(work => work.Instance == instance);
        Ready.Drop(instance);
    }

    public void Committed()
    {
        Ready.Offer(_added);
        _added.Clear();
    }

    public void RolledBack() => _added.Clear();

    public void Dispose()
    {
        _add.Dispose();
        _after.Dispose();
        _remove.Dispose();
        _tasks.Dispose();
        _clear.Dispose();
    }
}

/// <summary>One call of an activity.</summary>
internal sealed record ActivityWork(
    long Seq, long Instance, long Run, int Task, string Name, string? Input, string InstanceId);
