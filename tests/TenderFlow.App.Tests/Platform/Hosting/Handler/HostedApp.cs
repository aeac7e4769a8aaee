using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Tests.Documents;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>The handler inside this process, without a network, for what one invocation shows.</summary>
internal sealed class HostedApp : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;

    private HostedApp(Action<IServiceCollection>? configure) => app = TenderFlowApp.Build(
        new AppSettings
        {
            DataFolder = folder.Path,
            WaitForDisk = false,
            UnderFunctionsHost = true,
            LinksBase = new("https://tenders.example/app"),
        },
        configure: builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(Log);
            builder.WebHost.UseTestServer();
            configure?.Invoke(builder.Services);
        });

    public Written Log { get; } = new();

    public IServiceProvider Services => app.Services;

    /// <summary>A connection that is the host's.</summary>
    public HttpClient Http { get; private set; } = new();

    public static async Task<HostedApp> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var hosted = new HostedApp(configure);
        await TenderFlowApp.PrepareAsync(hosted.app, CancellationToken.None);
        await hosted.app.StartAsync();
        hosted.Http = hosted.app.GetTestClient();
        hosted.Http.BaseAddress = new("http://127.0.0.1:4711");
        return hosted;
    }

    /// <summary>Posts an envelope to a function.</summary>
    /// <param name="path">The path, with its slash.</param>
    /// <param name="data">The values of the bindings, encoded as the host does.</param>
    /// <param name="metadata">What is known besides.</param>
    public Task<HttpResponseMessage> InvokeAsync(string path, JsonObject data, JsonObject? metadata = null) =>
        PostAsync(path, new JsonObject { ["Data"] = data, ["Metadata"] = metadata ?? [] }.ToJsonString());

    public async Task<HttpResponseMessage> PostAsync(
        string path, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Text as the host writes it into an envelope: JSON text inside a string.</summary>
    public static JsonNode Text(string text) => JsonValue.Create(JsonValue.Create(text).ToJsonString());

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    /// <summary>What went to the log, at the level of a warning or above.</summary>
    internal sealed class Written : ILoggerProvider, ILogger
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (lines)
                {
                    return [.. lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
            }
        }

        public void Dispose()
        {
        }
    }
}
