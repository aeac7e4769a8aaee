using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Schemas;
using TenderFlow.App.OpenData.Validation;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Merging;

/// <summary>The releases of one or more files, and by which rules they are merged.</summary>
/// <param name="Releases">The releases, as they stand in the files.</param>
/// <param name="Rules">The rules of their version and of the extensions that they declare.</param>
public sealed record ReleaseSource(IReadOnlyList<JsonObject> Releases, MergeRules Rules)
{
    private const string Old = "1.0";

    /// <summary>Takes the releases out of packages, lists, records and single files.</summary>
    /// <param name="files">Each file's name and content.</param>
    /// <exception cref="DomainError">A file holds no releases, or only links to them.</exception>
    public static ReleaseSource Of(IReadOnlyList<(string Name, JsonElement Content)> files)
    {
        var releases = files.SelectMany(file => In(file.Name, file.Content)).ToList();
        var extensions = Extension.Known(files.SelectMany(file => Declared(file.Content)));
        var isOld = files.All(file => IsOld(file.Content)) && releases.TrueForAll(NamesNoParties);
        var rules = (isOld, extensions) switch
        {
            (true, _) => MergeRules.Old,
            (_, { Count: 0 }) => MergeRules.Current,
            _ => MergeRules.Of(ShippedSchemas.ReleaseWith(extensions)),
        };
        return new([.. releases.Select(release => JsonObject.Create(release)!)], rules);
    }

    /// <summary>The releases in one file.</summary>
    /// <exception cref="DomainError">It holds none, or only links to them.</exception>
    public static IEnumerable<JsonElement> In(string name, JsonElement content) => OcdsKinds.Of(content) switch
    {
        OcdsKind.Release => [content],
        OcdsKind.Releases => content.EnumerateArray(),
        OcdsKind.ReleasePackage or OcdsKind.Record => List(name, content, "releases"),
        OcdsKind.RecordPackage => List(name, content, "records").SelectMany(record => List(name, record, "releases")),
        OcdsKind.VersionedRelease => throw Wrong(name, "It holds a versioned release, which is merged already."),
        _ => throw Wrong(name, "It holds no releases. Give releases or release packages."),
    };

    private static IEnumerable<JsonElement> List(string name, JsonElement holder, string field)
    {
        if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty(field, out var list)
            || list.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(name, $"It has no list of {field}.");
        }

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                throw Wrong(name, $"An entry of the list of {field} is not an object.");
            }

            if (field == "releases" && item.TryGetProperty("url", out _) && !item.TryGetProperty("ocid", out _))
            {
                throw Wrong(name, "It only links to its releases. Give the releases themselves.");
            }

            yield return item;
        }
    }

    private static IEnumerable<string> Declared(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty("extensions", out var list)
        && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)
            : [];

    // A package of 1.0 says so or says nothing. A release alone cannot say; its suppliers show it, who have no id in 1.0.
    private static bool IsOld(JsonElement content) => content.ValueKind == JsonValueKind.Object
        && (content.TryGetProperty("releases", out _) || content.TryGetProperty("records", out _))
            ? !content.TryGetProperty("version", out var version) || version.ToString() == Old
            : In("", content).Any(HasNamelessSupplier);

    private static bool NamesNoParties(JsonElement release) => !release.TryGetProperty("parties", out _);

    private static bool HasNamelessSupplier(JsonElement release) => Entries(release, "awards")
        .SelectMany(award => Entries(award, "suppliers"))
        .Any(supplier => !supplier.TryGetProperty("id", out _));

    private static IEnumerable<JsonElement> Entries(JsonElement holder, string field) =>
        holder.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            : [];

    private static DomainError Wrong(string name, string sentence) =>
        new(new Refusal("OCD-1", "file", $"We cannot merge {name}. {sentence}"));
}
