using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;
using TenderFlow.Durable.Embedded.Control;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>The orchestrations of a data folder, opened for a look or a change; none of them runs meanwhile.</summary>
internal sealed class OpenInstances : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OpenInstances(WebApplication app, AppSettings settings, TextWriter output, TextWriter error)
    {
        _app = app;
        (Out, Error) = (output, error);
        var engine = app.Services.GetRequiredService<EmbeddedEngine>();
        Client = engine.Client;
        Parked = engine.Parked;
        Clock = settings.Clock;
    }

    public DurableTaskClient Client { get; }

    public ParkedMessages Parked { get; }

    public TimeProvider Clock { get; }

    /// <summary>Where answers go.</summary>
    public TextWriter Out { get; }

    /// <summary>Where refusals go.</summary>
    public TextWriter Error { get; }

    /// <summary>Opens a folder. Says so and gives null if there is nothing in it.</summary>
    /// <exception cref="DatabaseNotOpenedException">A running TenderFlow uses it.</exception>
    public static OpenInstances? In(
        AppSettings settings, Func<AppSettings, WebApplication> build, TextWriter output, TextWriter error)
    {
        if (!File.Exists(settings.PathOf(DataFolder.Orchestrations)))
        {
            error.WriteLine($"There is nothing in {settings.DataFolder}. Name another folder with --data.");
            return null;
        }

        DataFolder.MustBeFree(settings.DataFolder);
        return new(build(settings with { RunInBackground = false }), settings, output, error);
    }

    /// <summary>Finds an instance. Says so and gives null if there is none.</summary>
    public async Task<OrchestrationMetadata?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await Client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken);
        if (found is null)
        {
            Error.WriteLine($"There is no instance '{id}'. See all with: instances list");
        }

        return found;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
