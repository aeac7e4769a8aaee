using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Hosting.Instances;
using TenderFlow.App.Tests.Documents;
using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;
using TenderFlow.TestKit;

namespace TenderFlow.App.Tests.Platform.Hosting.Instances;

/// <summary>A data folder with orchestrations in every state, and the commands that look after them.</summary>
internal sealed class InstanceTerminal : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(TestApp.Beginning);

    public string Folder => _folder.Path;

    /// <summary>Until then the printer has no paper.</summary>
    public bool PaperIsThere { get; set; }

    /// <summary>The application on this folder; nothing is started.</summary>
    public WebApplication Open() => Open(Settings(Folder) with { RunInBackground = false });

    /// <summary>One that waits, one that stands still, one that failed and one that is done.</summary>
    public async Task PlayAsync()
    {
        await using var app = Open();
        var engine = app.Services.GetRequiredService<EmbeddedEngine>();
        (string Name, string Id)[] all =
            [("Print", "tender:1"), ("Wait", "tender:2"), ("Wait", "bid:1"), ("Missing", "bid:2")];
        foreach (var (name, id) in all)
        {
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(name, new StartOrchestrationOptions(id));
        }

        await engine.Client.RaiseEventAsync("tender:2", "go", "done");
        await engine.RunUntilIdleAsync();
    }

    public async Task PumpAsync()
    {
        await using var app = Open();
        await app.Services.GetRequiredService<EmbeddedEngine>().RunUntilIdleAsync();
    }

    public async Task<OrchestrationRuntimeStatus?> StatusAsync(string id)
    {
        await using var app = Open();
        return (await app.Services.GetRequiredService<DurableTaskClient>().GetInstanceAsync(id))?.RuntimeStatus;
    }

    /// <summary>Runs <c>instances …</c>.</summary>
    public async Task<(int Code, IReadOnlyList<string> Out, IReadOnlyList<string> Error)> RunAsync(params string[] words)
    {
        var data = new Option<DirectoryInfo>("--data") { Recursive = true };
        var root = new RootCommand { data };
        root.Subcommands.Add(InstanceCommands.Build(words => Settings(words.GetValue(data)!.FullName), Open));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await root.Parse(["instances", .. words, "--data", Folder]).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error });
        return (code, Lines(output), Lines(error));
    }

    public void Dispose() => _folder.Dispose();

    private AppSettings Settings(string folder) => new() { DataFolder = folder, Clock = _clock, WaitForDisk = false };

    private WebApplication Open(AppSettings settings) => TenderFlowApp.Build(settings, urls: null, builder =>
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Action<DurableTaskRegistry>>(registry => registry
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("go"))
            .AddOrchestratorFunc("Print", context => context.CallActivityAsync<string>("Printer"))
            .AddActivityFunc<object?, string>(
                "Printer", (_, _) => PaperIsThere ? "printed" : throw new IOException("no paper")));
    });

    private static string[] Lines(StringWriter text) =>
        text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
