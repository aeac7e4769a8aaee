using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>Our functions as a custom handler on a free port of this machine.</summary>
internal sealed class HandlerServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HandlerServer(WebApplication app) => _app = app;

    /// <summary>What is served now.</summary>
    public DurableFunctions? Functions { get; set; }

    /// <summary>Cancelled: the process is about to stop.</summary>
    public Func<CancellationToken> Stopping { get; set; } = () => CancellationToken.None;

    public string Url => _app.Urls.Single();

    public static async Task<HandlerServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new HandlerServer(app);
        app.MapPost("/{function}", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, string function)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var answer = await Functions!.InvokeAsync(function, body.ToArray(), Stopping());
        http.Response.StatusCode = answer.StatusCode;
        http.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = answer.Reason;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.Body.WriteAsync(answer.Body);
    }
}
