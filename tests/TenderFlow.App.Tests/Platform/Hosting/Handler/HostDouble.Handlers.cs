using System.Text.Json.Nodes;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>The lives of the handlers: started, killed in the middle of their work, and started again.</summary>
internal sealed partial class HostDouble
{
    private Task<HandlerProcess> StartHandlerAsync() => HandlerProcess.StartAsync(home.Path, [.. shared?.Variables ?? []]);

    /// <summary>Starts a handler again that was killed.</summary>
    /// <returns>True when there was one.</returns>
    public async Task<bool> MendAsync()
    {
        var dead = handlers.FindIndex(h => h.Id == killed);
        if (dead < 0)
        {
            return false;
        }

        await handlers[dead].EndAsync();
        Crashes++;
        var before = handlers[dead];
        handlers[dead] = await StartHandlerAsync();
        before.Dispose();
        killed = null;
        await TellHandlersAsync();
        await PlanCrashAsync();
        return true;
    }

    private Task<JsonObject> TellHandlersAsync() => AskAsync(new()
    {
        ["do"] = "handlers",
        ["urls"] = new JsonArray([.. handlers.Select(h => JsonValue.Create(h.Address.AbsoluteUri))]),
    });

    private Task PlanCrashAsync() => crashEvery == 0 ? Task.CompletedTask : AskAsync(new()
    {
        ["do"] = "crash",
        ["after"] = chance.Next(1, 2 * crashEvery),
        ["pid"] = handlers[chance.Next(handlers.Count)].Id,
    });

    /// <summary>People reach the pages below the route prefix, wherever the handler listens.</summary>
    private sealed class BelowPrefix(Func<Uri> handler) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Host = "localhost:7071";
            request.RequestUri = new Uri(handler(), "/app" + request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
