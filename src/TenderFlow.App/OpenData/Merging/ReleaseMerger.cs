using System.Text.Json.Nodes;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Merging;

/// <summary>
/// Merges the releases of one process by the rules of the standard: into what is true now (a compiled release), or into
/// the history of every field (a versioned release).
/// </summary>
public sealed class ReleaseMerger
{
    private static readonly string[] OfTheRelease = ["id", "date", "tag"];

    private readonly MergeRules rules;
    private readonly ObjectHistory root = new();
    private readonly List<string> warnings = [];
    private readonly ReleaseOrder last;

    private ReleaseMerger(IReadOnlyCollection<JsonObject> releases, MergeRules rules)
    {
        this.rules = rules;
        foreach (var release in ReleaseOrder.Sort(releases))
        {
            last = release;
            var stamp = new ReleaseStamp(release.Release["id"], release.Release["date"], release.Release["tag"]);
            MergeFields(root, release.Release, "", stamp);
        }
    }

    /// <summary>What deserves a second look, such as two entries with one id; empty when nothing does.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Merges releases, in whatever order they come.</summary>
    /// <exception cref="DomainError">There is none, they belong to several processes, or they contradict each other's form.</exception>
    public static ReleaseMerger Merge(IReadOnlyCollection<JsonObject> releases, MergeRules rules) => new(releases, rules);

    /// <summary>What is true after the last release.</summary>
    public JsonObject Compiled()
    {
        var compiled = new JsonObject
        {
            ["tag"] = new JsonArray("compiled"),
            ["id"] = $"{last.Ocid}-{last.Date}",
            ["date"] = last.Date,
            ["ocid"] = last.Ocid,
        };
        AddFields(compiled, field => field.Latest());
        return compiled;
    }

    /// <summary>Every field with every value that it had.</summary>
    /// <exception cref="DomainError">A release has no id.</exception>
    public JsonObject Versioned()
    {
        var versioned = new JsonObject { ["ocid"] = last.Ocid };
        AddFields(versioned, field => field.Versions());
        return versioned;
    }

    private void AddFields(JsonObject target, Func<FieldHistory, JsonNode?> written)
    {
        foreach (var (name, field) in root.Fields)
        {
            if (written(field) is { } value)
            {
                target[name] = value;
            }
        }
    }

    private void MergeFields(ObjectHistory into, JsonObject from, string path, ReleaseStamp by)
    {
        into.Touch();
        foreach (var (name, value) in from)
        {
            var place = MergeRules.Path(path, name);
            var isOwn = path.Length == 0 && (name == "ocid" || OfTheRelease.Contains(name, StringComparer.Ordinal));
            var isKnownId = name == "id" && into.Id is not null;
            if (!isOwn && !isKnownId && !rules.IsOmitted(place))
            {
                MergeField(into, name, value, place, by);
            }
        }
    }

    private void MergeField(ObjectHistory into, string name, JsonNode? value, string path, ReleaseStamp by)
    {
        switch (value)
        {
            case null when into.Fields.TryGetValue(name, out var gone):
                gone.Remove(by);
                break;
            case JsonObject fields:
                var inner = Inner<ObjectHistory>(into, name, path);
                MergeFields(inner, fields, path, by);
                DropEmpty(into, name, inner.Fields.Count);
                break;
            case JsonArray { Count: 0 } when !rules.IsWhole(path):
                break;
            case JsonArray list when !rules.IsWhole(path) && list.All(entry => entry is JsonObject):
                var entries = Inner<ListHistory>(into, name, path);
                MergeList(entries, list, path, by);
                DropEmpty(into, name, entries.Count);
                break;
            default:
                SetValue(into, name, value, path, by);
                break;
        }
    }

    private void MergeList(ListHistory into, JsonArray list, string path, ReleaseStamp by)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in list.OfType<JsonObject>())
        {
            var id = entry["id"] as JsonValue;
            if (id is not null && !seen.Add(id.ToString()))
            {
                warnings.Add($"Several entries of {MergeRules.Words(path)} have the id “{id}”. The last one counts.");
            }

            var merged = into.Entry(id);
            MergeFields(merged, entry, path, by);
            into.DropIfEmpty(merged);
        }
    }

    // An object or a list in which nothing stands says nothing.
    private static void DropEmpty(ObjectHistory holder, string name, int count)
    {
        if (count == 0)
        {
            holder.Fields.Remove(name);
        }
    }

    private static void SetValue(ObjectHistory into, string name, JsonNode? value, string path, ReleaseStamp by)
    {
        into.Fields.TryGetValue(name, out var known);
        var isNewForm = known is null || (known is ListHistory && value is JsonArray);
        if (!isNewForm && known is not ValueHistory)
        {
            throw Contradiction(path);
        }

        if (known is not ValueHistory history)
        {
            into.Fields[name] = history = new ValueHistory();
        }

        history.Set(value, by);
    }

    private static T Inner<T>(ObjectHistory into, string name, string path) where T : FieldHistory, new()
    {
        into.Fields.TryGetValue(name, out var known);
        if (known is T history)
        {
            return history;
        }

        // A field that was empty, or a list that had no ids so far, may get its form now.
        var isFree = known is null or ValueHistory { Now: null }
            || (known is ValueHistory { Now: JsonArray } && typeof(T) == typeof(ListHistory));
        if (!isFree)
        {
            throw Contradiction(path);
        }

        history = new T();
        into.Fields[name] = history;
        return history;
    }

    private static DomainError Contradiction(string path) => new(new Refusal("OCD-1", "",
        $"The field {MergeRules.Words(path)} has one form in one release and another form in a later one. Mend one of them."));
}
