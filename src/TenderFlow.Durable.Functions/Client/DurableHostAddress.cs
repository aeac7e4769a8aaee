using System.Text.Json;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.Durable.Functions.Client;

/// <summary>Where the extension listens: what a <c>durableClient</c> binding brings with an invocation.</summary>
/// <param name="RpcBaseUrl">Its address on this machine; another one after every start of the host.</param>
/// <param name="TaskHubName">Which set of instances.</param>
/// <param name="ConnectionName">Which storage.</param>
/// <param name="MaxMessageBytes">How large a message may be.</param>
public sealed record DurableHostAddress(
    Uri RpcBaseUrl, string TaskHubName, string ConnectionName, int MaxMessageBytes = 4 * 1024 * 1024)
{
    /// <summary>Reads the text of the binding.</summary>
    /// <exception cref="MalformedInvocationException">It is no such payload.</exception>
    public static DurableHostAddress Parse(string json)
    {
        try
        {
            using var payload = JsonDocument.Parse(json);
            var root = payload.RootElement;
            return new(
                new(Text(root, "rpcBaseUrl") ?? ""),
                Text(root, "taskHubName") ?? "",
                Text(root, "connectionName") ?? "",
                root.TryGetProperty("maxGrpcMessageSizeInBytes", out var size) && size.TryGetInt32(out var bytes)
                    ? bytes
                    : 4 * 1024 * 1024);
        }
        catch (Exception exception) when (exception is JsonException or UriFormatException or InvalidOperationException)
        {
            throw new MalformedInvocationException("The durableClient binding holds no 'rpcBaseUrl'.", exception);
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
