using TenderFlow.App.Platform.Hosting.Handler;
using TenderFlow.App.Platform.Moments;
using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;
using TenderFlow.Durable.Functions.Client;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Which engine runs the orchestrations, and what it may run.</summary>
internal static class Orchestrations
{
    // Activities that advance processes mostly wait for each other, so that many share one transaction.
    private const int ActivitiesAtOnce = 256;

    /// <summary>Adds the engine: ours for one machine, or the one behind the Functions host.</summary>
    public static IServiceCollection AddOrchestrations(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<MomentBook>();
        services.AddSingleton<AdvanceTogether>();
        services.AddSingleton<Watchdog>();
        return settings.UnderFunctionsHost ? services.AddHostedEngine() : services.AddEmbeddedEngine(settings);
    }

    // Nothing runs in the background here: the host calls, and may end the process between two calls.
    private static IServiceCollection AddHostedEngine(this IServiceCollection services)
    {
        services.AddSingleton<DurableHostConnection>();
        services.AddSingleton<DurableTaskClient, DurableHostClient>();
        services.AddSingleton(provider => Registry(provider));
        services.AddSingleton<SweepOnce>();
        services.AddSingleton<HandlerFunction, RelayOutboxFunction>();
        services.AddSingleton<HandlerFunction, SweepFunction>();
        services.AddSingleton<HandlerFunction, WatchdogFunction>();
        services.AddSingleton<HandlerFunction, NotificationsFunction>();
        services.AddSingleton<HandlerFunction, EventsFunction>();
        services.AddSingleton<HandlerFunction, UploadsFunction>();
        services.AddSingleton<HandlerFunctions>();
        return services;
    }

    private static IServiceCollection AddEmbeddedEngine(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<Pump>();
        services.AddSingleton(provider => new EmbeddedEngine(
            new EmbeddedEngineOptions
            {
                DatabasePath = settings.PathOf(DataFolder.Orchestrations),
                FullSynchronous = settings.WaitForDisk,
                MaxConcurrentActivities = settings.RunInBackground ? ActivitiesAtOnce : 1,
                OnCommit = provider.GetService<Action<CommitPoint>>(),
                OnProblem = problem => provider.GetRequiredService<ILogger<EmbeddedEngine>>()
                    .LogError(
                        problem.Error, "Trouble while {Doing}. {Next}", problem.Doing,
                        problem.RetryAt is null ? "It is not tried again by itself." : "The engine goes on trying."),
            },
            // Here an orchestration keeps the time of the daily check; the host has a clock of its own.
            Registry(provider).AddActivity<SweepOnce>().AddOrchestrator<SweepOrchestrator>(), provider, settings.Clock));
        services.AddSingleton<DurableTaskClient>(provider => provider.GetRequiredService<EmbeddedEngine>().Client);
        if (settings.RunInBackground)
        {
            services.AddHostedService<BackgroundWork>();
        }

        return services;
    }

    private static DurableTaskRegistry Registry(IServiceProvider provider)
    {
        var registry = new DurableTaskRegistry();
        registry.AddActivity<AdvanceProcess>();
        foreach (var add in provider.GetServices<Action<DurableTaskRegistry>>())
        {
            add(registry);
        }

        return registry;
    }
}
