using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Client;

/// <summary>
/// The line to the extension. Handler and host start and stop together, so the last address that an invocation brought
/// is the right one; until the first has come, calls wait.
/// </summary>
public sealed class DurableHostConnection : IDisposable
{
    // Raising an event is not among them: it is not deduplicated there.
    private static readonly string[] SafeToRepeat =
        ["StartInstance", "GetInstance", "WaitForInstanceStart", "WaitForInstanceCompletion", "QueryInstances"];

    private readonly Lock _lock = new();
    private TaskCompletionSource<Line> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DurableHostAddress? _address;
    private GrpcChannel? _channel;

    /// <summary>Takes the address that an invocation brought; the one in use already changes nothing.</summary>
    public void Use(DurableHostAddress address)
    {
        lock (_lock)
        {
            if (address == _address)
            {
                return;
            }

            _channel?.Dispose();
            _channel = Open(address);
            if (_address is not null)
            {
                _line = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            _address = address;
            _line.SetResult(new(new(_channel), new()
            {
                { "durable-taskhub", address.TaskHubName },
                { "durable-connectionname", address.ConnectionName },
            }));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _channel?.Dispose();

    internal Task<Line> GetAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _line.Task.WaitAsync(cancellation);
        }
    }

    private static GrpcChannel Open(DurableHostAddress address)
    {
        var config = new MethodConfig
        {
            RetryPolicy = new()
            {
                MaxAttempts = 4,
                InitialBackoff = TimeSpan.FromMilliseconds(200),
                MaxBackoff = TimeSpan.FromSeconds(2),
                BackoffMultiplier = 2,
                RetryableStatusCodes = { StatusCode.Unavailable },
            },
        };
        foreach (var method in SafeToRepeat)
        {
            config.Names.Add(new() { Service = "TaskHubSidecarService", Method = method });
        }

        return GrpcChannel.ForAddress(address.RpcBaseUrl, new()
        {
            MaxReceiveMessageSize = address.MaxMessageBytes,
            MaxSendMessageSize = address.MaxMessageBytes,
            ServiceConfig = new() { MethodConfigs = { config } },
            HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true },
        });
    }
}

/// <summary>An open line.</summary>
/// <param name="Calls">What can be asked.</param>
/// <param name="Headers">What goes with every call.</param>
internal sealed record Line(TaskHubSidecarService.TaskHubSidecarServiceClient Calls, Metadata Headers);
