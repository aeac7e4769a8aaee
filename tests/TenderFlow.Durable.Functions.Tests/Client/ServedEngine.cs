using TenderFlow.Durable.Functions.Client;
using TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

namespace TenderFlow.Durable.Functions.Tests.Client;

/// <summary>The third-party engine with its gRPC service, our handler beside it, and our client of it.</summary>
public sealed class ServedEngine : IAsyncLifetime
{
    private readonly DurableHostConnection _connection = new();
    private HandlerServer? _server;
    private NodeProgram? _engine;

    internal DurableHostClient Client => new(_connection);

    internal DurableHostAddress Address => DurableHostAddress.Parse(_engine!.Ready);

    public async ValueTask InitializeAsync()
    {
        _server = await HandlerServer.StartAsync();
        _server.Functions = new(new ScenarioFunctions().Registry(), NoServices.Instance);
        _engine = await NodeProgram.StartAsync("serve.mjs", words: _server.Url);
        _connection.Use(Address);
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _engine?.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
