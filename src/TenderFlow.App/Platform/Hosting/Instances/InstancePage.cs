using System.Text.Json;
using TenderFlow.Durable;
using TenderFlow.Durable.History;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>One instance with its history and what stands in its way.</summary>
internal static class InstancePage
{
    public static async Task<int> WriteAsync(
        OpenInstances instances, string id, int width, bool json, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } instance)
        {
            return 1;
        }

        var history = await instances.Client.GetOrchestrationHistoryAsync(id, cancellationToken);
        var parked = instances.Parked.List(id);
        if (json)
        {
            var events = history.Select(happened => JsonDocument.Parse(HistoryJson.Write(happened)).RootElement);
            instances.Out.WriteLine(JsonSerializer.Serialize(new { instance, history = events, parked }, InstanceWords.Json));
            return 0;
        }

        instances.Out.WriteLine(Heading(instance));
        foreach (var line in HistoryLines.Of(history, width))
        {
            instances.Out.WriteLine(line);
        }

        foreach (var message in parked)
        {
            instances.Out.WriteLine(InstanceWords.Cut(
                $"{InstanceWords.Local(message.ParkedAt)}  put aside           {message.Error} {message.Message}", width));
        }

        if (parked.Count > 0)
        {
            instances.Out.WriteLine($"Once the cause is mended, let it go on with: instances retry {id}");
        }

        return 0;
    }

    private static string Heading(OrchestrationMetadata instance)
    {
        List<string> parts =
        [
            $"{instance.InstanceId} is {instance.RuntimeStatus}.",
            $"It runs {instance.Name}{(instance.Version.Length > 0 ? $" {instance.Version}" : "")}.",
            $"It was started {InstanceWords.Local(instance.CreatedAt)}, UK time.",
        ];
        parts.AddRange(instance.Tags.Order().Select(tag => $"{tag.Key}: {tag.Value}."));
        if (instance.Trouble is not null)
        {
            parts.Add("It stands still.");
        }

        return string.Join(' ', parts);
    }
}
