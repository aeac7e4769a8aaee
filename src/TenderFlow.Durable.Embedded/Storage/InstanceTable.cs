using System.Globalization;
using Microsoft.Data.Sqlite;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>The instances.</summary>
internal sealed class InstanceTable(SqliteConnection connection) : IDisposable
{
    private const string Columns = "key, id, name, version, run, created, status, input, output, custom_status, "
        + "failure, parent_id, parent_name, parent_run, parent_task, updated, steps, tags, trouble";

    private readonly Statement _byId = new(connection, $"SELECT {Columns} FROM instances WHERE id = $1", 1);
    private readonly Statement _byKey = new(connection, $"SELECT {Columns} FROM instances WHERE key = $1", 1);
    private readonly Statement _nextKey = new(connection, "SELECT coalesce(max(key), 0) + 1 FROM instances");
    private readonly Statement _delete = new(connection, "DELETE FROM instances WHERE key = $1", 1);
    private readonly Statement _put = new(
        connection,
        $"INSERT OR REPLACE INTO instances ({Columns}) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        19);
    private readonly Statement _progress = new(
        connection,
        "UPDATE instances SET run = $2, status = $3, input = $4, output = $5, custom_status = $6, failure = $7, "
        + "updated = $8, steps = $9, version = $10, trouble = $11 WHERE key = $1",
        11);

    public long NextKey() => _nextKey.Number() ?? 1;

    public InstanceRow? Find(string id) => One(_byId, id);

    public InstanceRow? Find(long key) => One(_byKey, key);

    public void Put(InstanceRow row) => _put.Run(
        row.Key, row.Id, row.Name, row.Version, row.Run, row.Created, (long)row.Status, row.Input, row.Output,
        row.CustomStatus, row.Failure, row.Parent?.InstanceId, row.Parent?.Name,
        RunNumber.Read(row.Parent?.ExecutionId), row.Parent is { } parent ? (long)parent.TaskId : null,
        row.Updated, (long)row.Steps, row.Tags, row.Trouble);

    /// <summary>Stores what a step may change.</summary>
    public void Progress(InstanceRow row) => _progress.Run(
        row.Key, row.Run, (long)row.Status, row.Input, row.Output, row.CustomStatus, row.Failure, row.Updated,
        (long)row.Steps, row.Version, row.Trouble);

    public void Delete(long key) => _delete.Run(key);

    /// <summary>Lists instances in the order of their ids, from after a given one.</summary>
    public List<InstanceRow> List(OrchestrationQuery query, string? after)
    {
        var statuses = query.Statuses is null
            ? null
            : string.Join(',', query.Statuses.Select(s => ((int)s).ToString(CultureInfo.InvariantCulture)));
        using var statement = new Statement(
            connection,
            $"SELECT {Columns} FROM instances WHERE ($1 IS NULL OR id > $1) AND ($2 IS NULL OR created >= $2) "
            + "AND ($3 IS NULL OR created <= $3) AND ($4 IS NULL OR substr(id, 1, length($4)) = $4) "
            + (statuses is null ? "" : $"AND status IN ({statuses}) ")
            + "ORDER BY id LIMIT $5",
            5);
        using var reader = statement.Query(
            after, query.CreatedFrom?.UtcTicks, query.CreatedTo?.UtcTicks, query.InstanceIdPrefix, query.PageSize);
        var rows = new List<InstanceRow>();
        while (reader.Read())
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        _byId.Dispose();
        _byKey.Dispose();
        _nextKey.Dispose();
        _delete.Dispose();
        _put.Dispose();
        _progress.Dispose();
    }

    private static InstanceRow? One(Statement statement, object key)
    {
        using var reader = statement.Query(key);
        return reader.Read() ? Row(reader) : null;
    }

    private static InstanceRow Row(SqliteDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), Text(r, 3), r.GetInt64(4), r.GetInt64(5))
        {
            Status = (OrchestrationRuntimeStatus)r.GetInt32(6),
            Input = Text(r, 7),
            Output = Text(r, 8),
            CustomStatus = Text(r, 9),
            Failure = Text(r, 10),
            Parent = Text(r, 11) is { } parent
                ? new ParentLink(r.GetString(12), parent, RunNumber.Write(r.GetInt64(13)), r.GetInt32(14))
                : null,
            Updated = r.GetInt64(15),
            Steps = r.GetInt32(16),
            Tags = Text(r, 17),
            Trouble = Text(r, 18),
        };

    private static string? Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
