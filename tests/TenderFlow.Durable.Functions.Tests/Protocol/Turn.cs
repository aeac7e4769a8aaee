using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.Invocation;
using Messages = TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Tests.Protocol;

/// <summary>Hands a recorded request to a function in the host's envelope and reads the answer.</summary>
internal static class Turn
{
    public static async Task<JsonObject> RunAsync(DurableFunctions functions, string name, string base64)
    {
        var body = new JsonObject
        {
            ["Data"] = new JsonObject { ["context"] = JsonSerializer.Serialize(base64) },
            ["Metadata"] = new JsonObject(),
        };
        var answer = await functions.InvokeAsync(name, Encoding.UTF8.GetBytes(body.ToJsonString()));
        Assert.Equal(200, answer.StatusCode);
        var response = JsonNode.Parse(answer.Body.Span)!["ReturnValue"]!.GetValue<string>();
        return ReadableResponse.Of(
            Messages.OrchestratorResponse.Parser.ParseFrom(
                Convert.FromBase64String(response)));
    }
}
