using System.Globalization;
using SQLitePCL;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>
/// The instances. Those in use are kept in memory; what changes of them in a transaction is written once, at its end.
/// </summary>
internal sealed class InstanceTable : IDisposable
{
    private const string Columns = "key, id, name, version, run, created, status, input, output, custom_status, "
        + "failure, parent_id, parent_name, parent_run, parent_task, updated, steps, tags, trouble";

    private readonly sqlite3 _connection;
    private readonly LiveInstances _live;
    private readonly List<LiveInstance> _changed = [];
    private readonly List<long> _ended = [];
    private readonly Statement _byId;
    private readonly Statement _byKey;
    private readonly Statement _delete;
    private readonly Statement _put;
    private readonly Statement _progress;
    private long _lastKey;

    public InstanceTable(sqlite3 connection, int cached)
    {
        _connection = connection;
        _live = new(cached);
        _byId = new(connection, $"SELECT {Columns} FROM instances WHERE id = ?1");
        _byKey = new(connection, $"SELECT {Columns} FROM instances WHERE key = ?1");
        _delete = new(connection, "DELETE FROM instances WHERE key = ?1");
        _put = new(
            connection,
            $"INSERT OR REPLACE INTO instances ({Columns}) "
            + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
        _progress = new(
            connection,
            "UPDATE instances SET run = ?2, status = ?3, input = ?4, output = ?5, custom_status = ?6, failure = ?7, "
            + "updated = ?8, steps = ?9, version = ?10, trouble = ?11 WHERE key = ?1");
        using var last = new Statement(connection, "SELECT max(key) FROM instances");
        _lastKey = last.Number() ?? 0;
    }

    /// <summary>A key that no instance has had while the engine is open.</summary>
    public long NextKey() => ++_lastKey;

    public InstanceRow? Find(string id) => Live(id)?.Row;

    public InstanceRow? Find(long key) => Live(key)?.Row;

    /// <summary>Reads an instance without keeping it in memory.</summary>
    public InstanceRow? Look(string id) => _live.Find(id)?.Row ?? One(_byId.Bind(1, id));

    /// <summary>The instance in memory; read if it is not there yet.</summary>
    public LiveInstance? Live(long key) =>
        _live.Find(key) ?? (One(_byKey.Bind(1, key)) is { } row ? _live.Add(row) : null);

    public LiveInstance? Live(string id) =>
        _live.Find(id) ?? (One(_byId.Bind(1, id)) is { } row ? _live.Add(row) : null);

    /// <summary>Stores all of an instance, a new one or one that begins again.</summary>
    public void Put(InstanceRow row) => Change(_live.Find(row.Key) ?? _live.Add(row), row, RowChange.All);

    /// <summary>Stores what a step may change.</summary>
    public void Progress(InstanceRow row) => Change(_live.Find(row.Key) ?? _live.Add(row), row, RowChange.Progress);

    public void Delete(long key)
    {
        _changed.RemoveAll(live => live.Row.Key == key);
        _live.Remove(key);
        _delete.Bind(1, key).Run();
    }

    /// <summary>Lists instances in the order of their ids, from after a given one.</summary>
    public List<InstanceRow> List(OrchestrationQuery query, string? after)
    {
        Flush();
        var statuses = query.Statuses is null
            ? null
            : string.Join(',', query.Statuses.Select(s => ((int)s).ToString(CultureInfo.InvariantCulture)));
        using var statement = new Statement(
            _connection,
            $"SELECT {Columns} FROM instances WHERE (?1 IS NULL OR id > ?1) AND (?2 IS NULL OR created >= ?2) "
            + "AND (?3 IS NULL OR created <= ?3) AND (?4 IS NULL OR substr(id, 1, length(?4)) = ?4) "
            + (statuses is null ? "" : $"AND status IN ({statuses}) ")
            + "ORDER BY id LIMIT ?5");
        using var reader = statement.Bind(1, after).Bind(2, query.CreatedFrom?.UtcTicks)
            .Bind(3, query.CreatedTo?.UtcTicks).Bind(4, query.InstanceIdPrefix).Bind(5, query.PageSize).Query();
        var rows = new List<InstanceRow>();
        while (reader.Read())
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    /// <summary>Writes what has changed, each instance once.</summary>
    public void Flush()
    {
        foreach (var live in _changed)
        {
            Write(live.Row, live.Change);
            live.Change = RowChange.None;
            if (live.Row.HasEnded)
            {
                _ended.Add(live.Row.Key);
            }
        }

        _changed.Clear();
    }

    /// <summary>Lets the least used leave, and first those that have ended: they are hardly ever asked for again.</summary>
    public void Committed()
    {
        _ended.ForEach(_live.Remove);
        _ended.Clear();
        _live.Shrink();
    }

    /// <summary>Forgets all that was in memory: some of it never came to be.</summary>
    public void RolledBack()
    {
        _changed.Clear();
        _ended.Clear();
        _live.Clear();
    }

    public void Dispose()
    {
        _byId.Dispose();
        _byKey.Dispose();
        _delete.Dispose();
        _put.Dispose();
        _progress.Dispose();
    }

    private void Change(LiveInstance live, InstanceRow row, RowChange change)
    {
        live.Row = row;
        if (live.Change == RowChange.None)
        {
            _changed.Add(live);
        }

        live.Change = change > live.Change ? change : live.Change;
    }

    private void Write(InstanceRow row, RowChange change)
    {
        if (change == RowChange.Progress)
        {
            _progress.Bind(1, row.Key).Bind(2, row.Run).Bind(3, (long)row.Status).Bind(4, row.Input)
                .Bind(5, row.Output).Bind(6, row.CustomStatus).Bind(7, row.Failure).Bind(8, row.Updated)
                .Bind(9, row.Steps).Bind(10, row.Version).Bind(11, row.Trouble).Run();
            return;
        }

        var parent = row.Parent;
        _put.Bind(1, row.Key).Bind(2, row.Id).Bind(3, row.Name).Bind(4, row.Version).Bind(5, row.Run)
            .Bind(6, row.Created).Bind(7, (long)row.Status).Bind(8, row.Input).Bind(9, row.Output)
            .Bind(10, row.CustomStatus).Bind(11, row.Failure).Bind(12, parent?.InstanceId).Bind(13, parent?.Name)
            .Bind(14, RunNumber.Read(parent?.ExecutionId)).Bind(15, (long?)parent?.TaskId).Bind(16, row.Updated)
            .Bind(17, row.Steps).Bind(18, row.Tags).Bind(19, row.Trouble).Run();
    }

    private static InstanceRow? One(Statement statement)
    {
        using var reader = statement.Query();
        return reader.Read() ? Row(reader) : null;
    }

    private static InstanceRow Row(Rows r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetText(3), r.GetInt64(4), r.GetInt64(5))
        {
            Status = (OrchestrationRuntimeStatus)r.GetInt32(6),
            Input = r.GetText(7),
            Output = r.GetText(8),
            CustomStatus = r.GetText(9),
            Failure = r.GetText(10),
            Parent = r.GetText(11) is { } parent
                ? new ParentLink(r.GetString(12), parent, RunNumber.Write(r.GetInt64(13)), r.GetInt32(14))
                : null,
            Updated = r.GetInt64(15),
            Steps = r.GetInt32(16),
            Tags = r.GetText(17),
            Trouble = r.GetText(18),
        };
}
