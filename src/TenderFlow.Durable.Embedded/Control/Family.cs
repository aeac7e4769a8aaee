using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded.Control;

/// <summary>Instances and the sub-orchestrations below them. Runs inside a transaction.</summary>
internal sealed class Family(EngineDatabase database)
{
    /// <summary>An instance and all below it, parents first.</summary>
    public List<InstanceRow> Of(InstanceRow row)
    {
        // What this transaction has added so far is only in memory.
        database.Instances.Flush();
        var all = new List<InstanceRow> { row };
        var seen = new HashSet<long> { row.Key };
        using var children = new Statement(
            database.Connection, "SELECT key FROM instances WHERE parent_id = ?1 ORDER BY key");
        for (var next = 0; next < all.Count; next++)
        {
            foreach (var key in Keys(children, all[next].Id))
            {
                if (seen.Add(key) && database.Instances.Find(key) is { } child)
                {
                    all.Add(child);
                }
            }
        }

        return all;
    }

    /// <summary>Deletes those that have ended, with all that belongs to them.</summary>
    public PurgeResult Purge(List<InstanceRow> rows, PurgeInstanceOptions? options)
    {
        var purged = 0;
        foreach (var row in rows.Where(row => row.HasEnded))
        {
            foreach (var each in options?.Recursive == true ? Of(row) : [row])
            {
                purged += Purge(each);
            }
        }

        return new(purged);
    }

    private int Purge(InstanceRow row)
    {
        if (!row.HasEnded || database.Instances.Find(row.Key) is null)
        {
            return 0;
        }

        database.Steps.Clear(row.Key);
        database.Messages.Clear(row.Key);
        database.Activities.Clear(row.Key);
        database.Parked.Clear(row.Key);
        database.Instances.Delete(row.Key);
        return 1;
    }

    private static List<long> Keys(Statement children, string parentId)
    {
        using var reader = children.Bind(1, parentId).Query();
        var keys = new List<long>();
        while (reader.Read())
        {
            keys.Add(reader.GetInt64(0));
        }

        return keys;
    }
}
