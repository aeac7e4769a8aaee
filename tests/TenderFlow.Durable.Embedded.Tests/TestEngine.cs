using Microsoft.Extensions.Time.Testing;

namespace TenderFlow.Durable.Embedded.Tests;

/// <summary>An engine on a clock of its own, in memory or in a folder that is deleted at the end.</summary>
internal sealed class TestEngine : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo? _folder;
    private DurableTaskRegistry _registry;
    private readonly Func<string, EmbeddedEngineOptions> _options;

    private TestEngine(DurableTaskRegistry registry, Func<string, EmbeddedEngineOptions>? options)
    {
        _registry = registry;
        _folder = options is null ? null : Directory.CreateTempSubdirectory("tf-engine-");
        _options = options ?? (_ => new());
        Engine = Open();
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public EmbeddedEngine Engine { get; private set; }

    public DurableTaskClient Client => Engine.Client;

    public static TestEngine With(Action<DurableTaskRegistry> add, Func<string, EmbeddedEngineOptions>? options = null)
    {
        var registry = new DurableTaskRegistry();
        add(registry);
        return new(registry, options);
    }

    /// <summary>Closes the engine without stopping it and opens its file again, with changed code if given.</summary>
    public async Task ReopenAsync(Action<DurableTaskRegistry>? changed = null)
    {
        await Engine.DisposeAsync();
        if (changed is not null)
        {
            changed(_registry = new());
        }

        Engine = Open();
    }

    /// <summary>Runs what is ready and moves the clock to each due timer, until nothing is waited for.</summary>
    public async Task RunAsync(DateTimeOffset? until = null)
    {
        while (await Engine.RunUntilIdleAsync() is { } due && !(due > until))
        {
            if (due > Clock.GetUtcNow())
            {
                Clock.SetUtcNow(due);
            }
        }
    }

    /// <summary>Starts an instance and runs all there is to run.</summary>
    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null, string id = "one")
    {
        await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new(id));
        await RunAsync();
        return await ShowAsync(id);
    }

    public async Task<OrchestrationMetadata> ShowAsync(string id = "one") =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true)
        ?? throw new InvalidOperationException($"No instance {id}.");

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _folder?.Delete(recursive: true);
    }

    private EmbeddedEngine Open() =>
        new(_options(Path.Combine(_folder?.FullName ?? "", "engine.db")), _registry, NoServices.Instance, Clock);
}

internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
