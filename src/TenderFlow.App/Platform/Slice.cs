using Microsoft.AspNetCore.DataProtection;
using TenderFlow.App.Platform.Calendars;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform;

/// <summary>What everything else stands on: clock, database, outbox, orchestrations, rules.</summary>
public static class Slice
{
    private const int ActivitiesAtOnce = 4;

    /// <summary>Adds the platform.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, AppSettings settings)
    {
        DataFolder.Make(settings.DataFolder);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Clock);
        services.AddEmbeddedDatabase(settings.PathOf("tenderflow.db"), settings.WaitForDisk);
        services.AddDataProtection().SetApplicationName("TenderFlow")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.PathOf("keys")));
        services.AddSingleton(new BankHolidayFile(settings.DataFolder));
        services.AddSingleton<CurrentRules>();
        services.AddSingleton<UnitOfWork>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<OutboxRelay>();
        services.AddSingleton<IFactRecorder, EventOutbox>();
        services.AddSingleton<IOutboxHandler, EventDelivery>();
        services.AddSingleton<IOutboxHandler, SignalDelivery>();
        return services.AddOrchestrations(settings);
    }

    private static IServiceCollection AddOrchestrations(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<MomentBook>();
        services.AddSingleton<Pump>();
        services.AddSingleton(provider => new EmbeddedEngine(
            new EmbeddedEngineOptions
            {
                DatabasePath = settings.PathOf("orchestrations.db"),
                FullSynchronous = settings.WaitForDisk,
                MaxConcurrentActivities = settings.RunInBackground ? ActivitiesAtOnce : 1,
                OnProblem = problem => provider.GetRequiredService<ILogger<EmbeddedEngine>>()
                    .LogError(problem.Error, "Trouble while {Doing}. The engine goes on trying.", problem.Doing),
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
