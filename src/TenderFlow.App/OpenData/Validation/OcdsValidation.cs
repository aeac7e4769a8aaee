using System.Text.Json;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>
/// Checks files of open contracting data against the schema of OCDS 1.1, changed by the extensions that they declare.
/// </summary>
public static class OcdsValidation
{
    private const string Lone = "A record may not stand alone. Put it into the list “records” of a record package.";
    private const string Alien =
        "This is not open contracting data. It must be a release, a release package or a record package.";

    private static readonly IReadOnlyList<Extension> Usual = [Extension.UnitedKingdom];

    /// <summary>Checks the bytes of a file.</summary>
    public static ValidationResult Check(ReadOnlyMemory<byte> file)
    {
        var (value, problems) = JsonText.Read(file);
        return value is { } json ? Check(json) : new(OcdsKind.Unknown, 0, problems, []);
    }

    /// <summary>Checks a JSON value.</summary>
    public static ValidationResult Check(JsonElement value)
    {
        var kind = OcdsKinds.Of(value);
        var declared = Declared(value).ToList();
        var known = Extension.Known(declared);
        var release = ShippedSchemas.ReleaseWith([.. known.Union(Usual)]);
        var check = new SchemaCheck(new SchemaSet(release, ShippedSchemas.VersionedRelease));
        var unknown = declared.Where(address => !known.Any(extension => extension.IsAt(address)))
            .Distinct(StringComparer.Ordinal).ToList();
        var problems = kind switch
        {
            OcdsKind.ReleasePackage => check.Check(value, ShippedSchemas.ReleasePackage),
            OcdsKind.RecordPackage => check.Check(value, ShippedSchemas.RecordPackage),
            OcdsKind.Release => check.Check(value, release),
            OcdsKind.VersionedRelease => check.Check(value, ShippedSchemas.VersionedRelease),
            OcdsKind.Releases => [.. value.EnumerateArray().Index().SelectMany(one =>
                check.Check(one.Item, release).Select(wrong => wrong with { Pointer = $"/{one.Index}{wrong.Pointer}" }))],
            OcdsKind.Record => [new Problem("", Lone), .. OfRecord(check, value)],
            _ => [new Problem("", Alien)],
        };
        return new(kind, Count(value, kind), problems, unknown);
    }

    private static List<Problem> OfRecord(SchemaCheck check, JsonElement value)
    {
        var problems = new List<Problem>();
        var package = ShippedSchemas.RecordPackage;
        check.Check(value, new SchemaPlace(package.Part("/definitions/record"), package), "", problems);
        return problems;
    }

    private static IEnumerable<string> Declared(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("extensions", out var list)
        && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)
            : [];

    private static int Count(JsonElement value, OcdsKind kind) => kind switch
    {
        OcdsKind.ReleasePackage => Length(value.GetProperty("releases")),
        OcdsKind.RecordPackage => Length(value.GetProperty("records")),
        OcdsKind.Releases => value.GetArrayLength(),
        _ => 1,
    };

    private static int Length(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
}

/// <summary>What a check found.</summary>
/// <param name="Kind">What the file holds.</param>
/// <param name="Count">How many releases or records.</param>
/// <param name="Problems">All that is wrong; empty when the file is valid.</param>
/// <param name="UnknownExtensions">Extensions that it declares and we do not have; their fields were not checked.</param>
public sealed record ValidationResult(
    OcdsKind Kind, int Count, IReadOnlyList<Problem> Problems, IReadOnlyList<string> UnknownExtensions)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsValid => Problems.Count == 0;
}
