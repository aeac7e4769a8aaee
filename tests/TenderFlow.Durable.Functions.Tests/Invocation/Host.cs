using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.Durable.Functions.Tests.Invocation;

/// <summary>Writes envelopes as the Functions host does, and reads answers.</summary>
internal static class Host
{
    public static DurableFunctions Functions(
        Action<DurableTaskRegistry> add, DurableFunctionsOptions? options = null)
    {
        var registry = new DurableTaskRegistry();
        add(registry);
        return new(registry, NoServices.Instance, options);
    }

    /// <summary>The body of an activity's invocation; the input is JSON text, or null for none.</summary>
    public static byte[] ActivityBody(string? input, string instanceId = "tender:1") => Bytes(new JsonObject
    {
        ["Data"] = new JsonObject { ["input"] = JsonSerializer.Serialize(input) },
        ["Metadata"] = new JsonObject { ["instanceId"] = JsonSerializer.Serialize(instanceId) },
    });

    public static byte[] OrchestrationBody(string base64) => Bytes(new JsonObject
    {
        ["Data"] = new JsonObject { ["context"] = JsonSerializer.Serialize(base64) },
    });

    public static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString());

    public static JsonObject Read(InvocationAnswer answer) => JsonNode.Parse(answer.Body.Span)!.AsObject();

    public static string ReturnValue(InvocationAnswer answer) =>
        Read(answer)["ReturnValue"]!.GetValue<string>();
}
