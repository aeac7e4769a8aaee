using System.Text.Json;
using System.Text.Json.Nodes;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>An orchestration, and what happens to it from outside.</summary>
/// <param name="Orchestrator">What is started.</param>
/// <param name="Input">Its input.</param>
/// <param name="Steps">What happens, in order.</param>
internal sealed record Scenario(string Orchestrator, object? Input = null, params Step[] Steps)
{
    /// <summary>False: the outcome depends on how often an activity is called.</summary>
    public bool MayCallTwice { get; init; } = true;
}

/// <summary>Something that a client does.</summary>
/// <param name="Kind">event, terminate, suspend or resume.</param>
/// <param name="Name">The event.</param>
/// <param name="Json">The payload of the event, or the reason.</param>
/// <param name="AtStart">True: before the first turn. False: once nothing else can happen without the clock.</param>
internal sealed record Step(string Kind, string? Name, string? Json, bool AtStart)
{
    public static Step Event(string name, object? payload = null) => new("event", name, Text(payload), AtStart: false);

    public static Step Terminate(string reason) => new("terminate", Name: null, Text(reason), AtStart: false);

    public static Step Suspend() => new("suspend", Name: null, Json: null, AtStart: false);

    public static Step Resume() => new("resume", Name: null, Json: null, AtStart: false);

    public Step First() => this with { AtStart = true };

    private static string? Text(object? value) => value is null ? null : JsonSerializer.Serialize(value);
}

/// <summary>What came of it, in words that both engines have.</summary>
/// <param name="Status">Where the instance stands when nothing more can happen.</param>
/// <param name="Output">JSON; of a failed instance nothing, as the failure tells.</param>
/// <param name="CustomStatus">JSON.</param>
/// <param name="Failure">Type and message of the failure and its causes.</param>
/// <param name="ActivityCalls">How often an activity ran.</param>
internal sealed record Outcome(string Status, string Output, string CustomStatus, string Failure, int ActivityCalls)
{
    public static string Normal(JsonNode? json) => json?.ToJsonString() ?? "null";
}
