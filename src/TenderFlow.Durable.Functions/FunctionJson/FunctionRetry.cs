using System.Text.Json.Nodes;

namespace TenderFlow.Durable.Functions.FunctionJson;

/// <summary>What the host does when a function failed. It keeps this for timers; other triggers have rules of their own.</summary>
/// <param name="Count">How often it tries again.</param>
/// <param name="Delay">How long it waits in between.</param>
public sealed record FunctionRetry(int Count, TimeSpan Delay)
{
    internal JsonObject ToJson() => new()
    {
        ["strategy"] = "fixedDelay",
        ["maxRetryCount"] = Count,
        ["delayInterval"] = Delay.ToString("c"),
    };
}
