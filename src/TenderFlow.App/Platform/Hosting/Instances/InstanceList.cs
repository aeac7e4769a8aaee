using System.Text;
using System.Text.Json;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>Which instances to list.</summary>
internal sealed record InstanceFilter(
    IReadOnlyCollection<OrchestrationRuntimeStatus>? Statuses, string? Text, bool OnlyStuck, string? After, int Take)
{
    public bool Takes(OrchestrationMetadata instance) =>
        (!OnlyStuck || instance.Trouble is not null)
        && (Text is null || instance.InstanceId.Contains(Text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A page of instances as a table or as JSON.</summary>
internal static class InstanceList
{
    private const int LongestCell = 60;

    public static async Task<string> ReadAsync(
        DurableTaskClient client, InstanceFilter filter, bool json, CancellationToken cancellationToken)
    {
        var found = new List<OrchestrationMetadata>();
        var query = new OrchestrationQuery(Statuses: filter.Statuses, ContinuationToken: filter.After);
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            if (filter.Takes(instance))
            {
                found.Add(instance);
            }

            // One more than asked for tells that there are more.
            if (found.Count > filter.Take)
            {
                break;
            }
        }

        var page = found.Take(filter.Take).ToList();
        return json
            ? JsonSerializer.Serialize(page, InstanceWords.Json) + Environment.NewLine
            : Table(page, hasMore: found.Count > filter.Take);
    }

    private static string Table(List<OrchestrationMetadata> page, bool hasMore)
    {
        if (page.Count == 0)
        {
            return "There is no such instance." + Environment.NewLine;
        }

        string[][] rows =
        [
            ["ID", "WHAT", "STATE", "STARTED", "LAST STEP", "TROUBLE"],
            .. page.Select(instance => new[]
            {
                instance.InstanceId, instance.Name, instance.RuntimeStatus.ToString(),
                InstanceWords.Local(instance.CreatedAt), InstanceWords.Local(instance.LastUpdatedAt),
                InstanceWords.Cut(instance.Trouble ?? instance.FailureDetails?.ErrorMessage ?? "", LongestCell),
            }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(row => row[c].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendLine(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
        }

        return (hasMore ? text.AppendLine($"There are more. See them with: --after {page[^1].InstanceId}") : text).ToString();
    }
}
