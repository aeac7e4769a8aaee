using System.Text.Json;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>What a file of open contracting data holds.</summary>
public enum OcdsKind
{
    /// <summary>Nothing of the standard.</summary>
    Unknown,

    /// <summary>Releases with what is known about their publisher.</summary>
    ReleasePackage,

    /// <summary>Records with what is known about their publisher.</summary>
    RecordPackage,

    /// <summary>One release; a compiled one too.</summary>
    Release,

    /// <summary>One release with the history of every field.</summary>
    VersionedRelease,

    /// <summary>A plain list of releases.</summary>
    Releases,

    /// <summary>One record without its package.</summary>
    Record,
}

/// <summary>Tells the kinds apart by the fields that only they have.</summary>
public static class OcdsKinds
{
    /// <summary>The kind of a value.</summary>
    public static OcdsKind Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() > 0
            && value.EnumerateArray().All(item => Of(item) == OcdsKind.Release) => OcdsKind.Releases,
        JsonValueKind.Object when Has(value, "records") => OcdsKind.RecordPackage,
        JsonValueKind.Object when Has(value, "releases") =>
            Has(value, "ocid") && !Has(value, "publisher") ? OcdsKind.Record : OcdsKind.ReleasePackage,
        JsonValueKind.Object when Has(value, "ocid") =>
            Has(value, "id") || Has(value, "date") || Has(value, "tag") || !HasHistory(value)
                ? OcdsKind.Release
                : OcdsKind.VersionedRelease,
        _ => OcdsKind.Unknown,
    };

    /// <summary>The kind in words.</summary>
    public static string Words(OcdsKind kind) => kind switch
    {
        OcdsKind.ReleasePackage => "a release package",
        OcdsKind.RecordPackage => "a record package",
        OcdsKind.Release => "a release",
        OcdsKind.VersionedRelease => "a versioned release",
        OcdsKind.Releases => "a list of releases",
        OcdsKind.Record => "a record",
        _ => "nothing of this standard",
    };

    private static bool Has(JsonElement value, string name) => value.TryGetProperty(name, out _);

    // In a versioned release even the way of beginning is a list of versions.
    private static bool HasHistory(JsonElement value) =>
        value.TryGetProperty("initiationType", out var begun) && begun.ValueKind == JsonValueKind.Array;
}
