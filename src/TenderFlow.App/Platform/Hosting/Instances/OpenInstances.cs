using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;
using TenderFlow.Durable.Embedded.Control;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>The orchestrations of a data folder, opened for a look or a change; none of them runs meanwhile.</summary>
internal sealed class OpenInstances : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OpenInstances(WebApplication app, AppSettings settings)
    {
        _app = app;
        var engine = app.Services.GetRequiredService<EmbeddedEngine>();
        Client = engine.Client;
        Parked = engine.Parked;
        Clock = settings.Clock;
        Folder = settings.DataFolder;
    }

    public DurableTaskClient Client { get; }

    public ParkedMessages Parked { get; }

    public TimeProvider Clock { get; }

    public string Folder { get; }

    /// <summary>Opens a folder. Says so and gives null if there is nothing in it.</summary>
    /// <exception cref="DatabaseNotOpenedException">A running TenderFlow uses it.</exception>
    public static OpenInstances? In(AppSettings settings, Func<AppSettings, WebApplication> build)
    {
        if (!File.Exists(settings.PathOf(DataFolder.Orchestrations)))
        {
            Console.Error.WriteLine($"There is nothing in {settings.DataFolder}. Name another folder with --data.");
            return null;
        }

        DataFolder.MustBeFree(settings.DataFolder);
        return new(build(settings with { RunInBackground = false }), settings);
    }

    /// <summary>Finds an instance. Says so and gives null if there is none.</summary>
    public async Task<OrchestrationMetadata?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await Client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken);
        if (found is null)
        {
            Console.Error.WriteLine($"There is no instance '{id}'. See all with: instances list");
        }

        return found;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
