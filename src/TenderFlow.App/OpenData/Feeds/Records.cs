using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Mapping;
using TenderFlow.App.OpenData.Merging;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>Makes the record of a process from its releases, by the same merger that anybody may use.</summary>
internal static class Records
{
    private static readonly MergeRules Rules = MergeRules.Of(ShippedSchemas.ReleaseWith(
        [Extension.Lots, Extension.Bids, Extension.Enquiries, Extension.Suitability, Extension.UnitedKingdom]));

    /// <summary>The record.</summary>
    /// <param name="releases">All releases of one process, oldest first.</param>
    public static JsonObject Of(IReadOnlyList<PublishedRelease> releases)
    {
        var contents = releases.Select(Content).ToList();
        var merged = ReleaseMerger.Merge(contents, Rules);
        return Fields.Of(
            ("ocid", releases[0].Ocid),
            ("releases", Fields.List(contents)),
            ("compiledRelease", merged.Compiled()),
            ("versionedRelease", merged.Versioned()))!;
    }

    /// <summary>A release as it was published.</summary>
    public static JsonObject Content(PublishedRelease release) => JsonNode.Parse(release.Content)!.AsObject();
}
