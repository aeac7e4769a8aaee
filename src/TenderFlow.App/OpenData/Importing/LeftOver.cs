using System.Text.Json.Nodes;

namespace TenderFlow.App.OpenData.Importing;

/// <summary>What a release tells and a draft has no place for. It is listed, so that nothing is lost unseen.</summary>
public static class LeftOver
{
    // Where a draft keeps what stands there, or where only the release itself is described.
    private static readonly string[] Taken =
    [
        "ocid", "id", "date", "tag", "initiationType", "language",
        "buyer.id", "buyer.name",
        "tender.id", "tender.title", "tender.description", "tender.status",
        "tender.value.amount", "tender.value.currency",
        "tender.tenderPeriod.endDate",
        "tender.contractPeriod.startDate", "tender.contractPeriod.endDate", "tender.contractPeriod.durationInDays",
        "tender.suitability.vcse",
    ];

    /// <summary>Every path that has no place in a draft, with how many values it has, in the order of the release.</summary>
    public static IReadOnlyList<(string Path, int Values)> Of(JsonObject release)
    {
        var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        Walk(release, "", counts);
        return [.. counts.Select(one => (one.Key, one.Value))];
    }

    private static void Walk(JsonNode? node, string path, OrderedDictionary<string, int> counts)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    Walk(value, path.Length == 0 ? name : $"{path}.{name}", counts);
                }

                break;
            case JsonArray list:
                foreach (var entry in list)
                {
                    Walk(entry, path, counts);
                }

                break;
            case not null when !Taken.Contains(path, StringComparer.Ordinal):
                counts[path] = counts.GetValueOrDefault(path) + 1;
                break;
        }
    }
}
