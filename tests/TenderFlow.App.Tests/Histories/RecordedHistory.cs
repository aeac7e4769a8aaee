using System.Text;
using System.Text.Json;
using TenderFlow.Durable;
using TenderFlow.Durable.History;

namespace TenderFlow.App.Tests.Histories;

/// <summary>What one run of an orchestration went through, up to where it waits or ends.</summary>
/// <param name="Orchestrator">The name of its code.</param>
/// <param name="Scenario">What happens in it.</param>
/// <param name="InstanceId">Whose it was.</param>
/// <param name="Events">Its history, as an engine stores it.</param>
/// <param name="End">How the run ended; null: it waits.</param>
internal sealed record RecordedHistory(
    string Orchestrator,
    string Scenario,
    string InstanceId,
    IReadOnlyList<HistoryEvent> Events,
    OrchestrationRuntimeStatus? End)
{
    /// <summary>Where it is kept, below the folder of its version.</summary>
    public string Path => $"{Orchestrator}/{Scenario}.json";

    public static RecordedHistory Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        var end = root.GetProperty("end").GetString();
        return new(
            root.GetProperty("orchestrator").GetString()!,
            System.IO.Path.GetFileNameWithoutExtension(file),
            root.GetProperty("instanceId").GetString()!,
            HistoryJson.ReadList(root.GetProperty("events").GetRawText()),
            end is null ? null : Enum.Parse<OrchestrationRuntimeStatus>(end));
    }

    /// <summary>One event a line, so that people can read it.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.AppendLine("{").AppendLine($"  \"orchestrator\": {JsonSerializer.Serialize(Orchestrator)},");
        text.AppendLine($"  \"instanceId\": {JsonSerializer.Serialize(InstanceId)},");
        text.AppendLine($"  \"end\": {JsonSerializer.Serialize(End?.ToString())},").AppendLine("  \"events\": [");
        text.AppendJoin(",\n", Events.Select(happened => $"    {HistoryJson.Write(happened)}"));
        return text.AppendLine().AppendLine("  ]").AppendLine("}").ToString();
    }
}
