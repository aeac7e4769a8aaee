using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TenderFlow.App;
using TenderFlow.App.Documents;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Moments;
using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;
using TenderFlow.Simulation.Faults;

namespace TenderFlow.Simulation.Running;

/// <summary>The whole application but its pages. A crash throws it away; another is built over the same storage.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Application(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    /// <summary>Builds the application over a world, and starts what starts with the process.</summary>
    public static async Task<Application> StartAsync(World world)
    {
        var application = Build(world.Folder, world.Clock, world.Gate, world.Mail, world.Documents);
        await application.Get<DurableTaskClient>().ScheduleNewOrchestrationInstanceAsync(
            nameof(SweepOrchestrator), null, new StartOrchestrationOptions(SweepOrchestrator.Id), CancellationToken.None);
        return application;
    }

    public static Application Build(string folder, Clock clock, Gate gate, Postman mail, DocumentVault documents)
    {
        var all = new ServiceCollection();
        all.AddLogging(log => log.ClearProviders());
        all.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        all.AddWork(new AppSettings
        {
            DataFolder = folder,
            Clock = clock,
            WaitForDisk = false,
            RunInBackground = false,
            SamplePeople = false,
        });
        all.AddSingleton<IMailSender>(mail);
        all.AddSingleton<IDocumentStore>(documents);
        all.AddSingleton<Action<CommitPoint>>(point =>
        {
            if (!point.IsCommitted)
            {
                gate.Pass("a commit of the engine");
            }
        });
        all.ConfigureDbContext<TenderFlowDb>(options => options.AddInterceptors(new CommitWatch(gate)));
        return new(all.BuildServiceProvider());
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Makes an object of commands from the services.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(services);

    /// <summary>Delivers and wakes all that is due now.</summary>
    /// <returns>When the next thing is due, in UTC; null when nothing ever is.</returns>
    public Task<DateTimeOffset?> PumpAsync() => Get<Pump>().RunUntilIdleAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
