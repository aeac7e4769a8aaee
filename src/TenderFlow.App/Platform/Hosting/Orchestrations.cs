using TenderFlow.App.Platform.Moments;
using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Which engine runs the orchestrations, and what it may run.</summary>
internal static class Orchestrations
{
    // Activities that advance processes mostly wait for each other, so that many share one transaction.
    private const int ActivitiesAtOnce = 256;

    /// <summary>Adds the engine for one machine.</summary>
    public static IServiceCollection AddOrchestrations(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<MomentBook>();
        services.AddSingleton<AdvanceTogether>();
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
            Registry(provider), provider, settings.Clock));
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
        registry.AddActivity<SweepOnce>();
        registry.AddOrchestrator<SweepOrchestrator>();
        foreach (var add in provider.GetServices<Action<DurableTaskRegistry>>())
        {
            add(registry);
        }

        return registry;
    }
}
