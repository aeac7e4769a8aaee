using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Merging;

/// <summary>A release with what places it among the others of its process.</summary>
internal readonly record struct ReleaseOrder(JsonObject Release, string Ocid, string Date)
{
    /// <summary>Puts releases in the order of their dates; those of one date stay as they came.</summary>
    /// <exception cref="DomainError">There is none, one has no date or no ocid, or they belong to several processes.</exception>
    public static IReadOnlyList<ReleaseOrder> Sort(IReadOnlyCollection<JsonObject> releases)
    {
        var all = releases.Select(Of).ToList();
        var ocids = all.Select(one => one.Ocid).Distinct(StringComparer.Ordinal).ToList();
        return ocids.Count switch
        {
            0 => throw Wrong("There are no releases to merge."),
            1 => InOrder(all),
            _ => throw Wrong(
                $"These releases belong to {ocids.Count} processes, such as {ocids[0]} and {ocids[1]}. Give those of one."),
        };
    }

    private static ReleaseOrder Of(JsonObject release, int index) => new(
        release, Text(release, "ocid", index), Text(release, "date", index));

    private static string Text(JsonObject release, string field, int index) =>
        release[field] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            && value.ToString() is { Length: > 0 } text
                ? text
                : throw Wrong($"Release {index + 1} has no usable {field}. It must be a text.");

    // Offsets may differ, so moments count and not letters; dates of another form can only be compared as texts.
    private static List<ReleaseOrder> InOrder(List<ReleaseOrder> all)
    {
        var moments = all.ConvertAll(one => DateTimeOffset.TryParse(
            one.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : (DateTimeOffset?)null);
        return moments.Contains(null)
            ? [.. all.OrderBy(one => one.Date, StringComparer.Ordinal)]
            : [.. all.Zip(moments).OrderBy(pair => pair.Second).Select(pair => pair.First)];
    }

    private static DomainError Wrong(string sentence) => new(new Refusal("OCD-1", "file", sentence));
}
