using System.Text.Json.Nodes;

namespace TenderFlow.App.OpenData.Merging;

/// <summary>What is known of a field after some releases: its values one after the other, the fields within it, or the entries of its list.</summary>
internal abstract class FieldHistory
{
    /// <summary>The field as it is now; null when it is not there.</summary>
    public abstract JsonNode? Latest();

    /// <summary>The field with every value that it had.</summary>
    public abstract JsonNode? Versions();

    /// <summary>A release took the field away.</summary>
    public abstract void Remove(ReleaseStamp by);
}

/// <summary>A value that is replaced as a whole.</summary>
internal sealed class ValueHistory : FieldHistory
{
    private readonly List<(ReleaseStamp By, JsonNode? Value)> values = [];

    public JsonNode? Now => values[^1].Value;

    /// <summary>Takes a value; the same one again is no new version.</summary>
    public void Set(JsonNode? value, ReleaseStamp by)
    {
        if (values.Count == 0 || !JsonNode.DeepEquals(Now, value))
        {
            values.Add((by, value));
        }
    }

    public override void Remove(ReleaseStamp by) => Set(null, by);

    public override JsonNode? Latest() => Now?.DeepClone();

    public override JsonNode Versions() => new JsonArray([.. values.Select(one => one.By.Around(one.Value))]);
}

/// <summary>An object, field by field.</summary>
internal sealed class ObjectHistory : FieldHistory
{
    private bool removed;

    public OrderedDictionary<string, FieldHistory> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The id of an entry of a list, which is never versioned; null elsewhere.</summary>
    public JsonNode? Id { get; init; }

    /// <summary>A release speaks of it, so it is there again if it had been taken away.</summary>
    public void Touch() => removed = false;

    public override void Remove(ReleaseStamp by)
    {
        removed = true;
        foreach (var field in Fields.Values)
        {
            field.Remove(by);
        }
    }

    public override JsonNode? Latest() => removed ? null : Written(field => field.Latest());

    public override JsonNode Versions() => Written(field => field.Versions());

    private JsonObject Written(Func<FieldHistory, JsonNode?> written)
    {
        var all = new JsonObject();
        if (Id is not null)
        {
            all["id"] = Id.DeepClone();
        }

        foreach (var (name, field) in Fields)
        {
            if (written(field) is { } value)
            {
                all[name] = value;
            }
        }

        return all;
    }
}

/// <summary>A list of objects that are known by their ids.</summary>
internal sealed class ListHistory : FieldHistory
{
    private readonly List<ObjectHistory> entries = [];
    private readonly Dictionary<string, ObjectHistory> byId = new(StringComparer.Ordinal);

    /// <summary>How many entries there are.</summary>
    public int Count => entries.Count;

    /// <summary>The entry with an id; a new one when there is none yet, or no id.</summary>
    public ObjectHistory Entry(JsonValue? id)
    {
        var known = id?.ToString();
        if (known is not null && byId.TryGetValue(known, out var entry))
        {
            return entry;
        }

        entry = new ObjectHistory { Id = id };
        entries.Add(entry);
        if (known is not null)
        {
            byId[known] = entry;
        }

        return entry;
    }

    /// <summary>Forgets a last entry in which nothing stands.</summary>
    public void DropIfEmpty(ObjectHistory entry)
    {
        if (entry is { Id: null, Fields.Count: 0 })
        {
            entries.Remove(entry);
        }
    }

    public override void Remove(ReleaseStamp by) => entries.ForEach(entry => entry.Remove(by));

    public override JsonNode? Latest() =>
        entries.Select(entry => entry.Latest()).OfType<JsonNode>().ToArray() is { Length: > 0 } left
            ? new JsonArray(left)
            : null;

    public override JsonNode Versions() => new JsonArray([.. entries.Select(entry => entry.Versions())]);
}
