using TenderFlow.App.Platform.Calendars;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Keys;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Platform.ServiceBus;
using TenderFlow.App.Platform.Telemetry;

namespace TenderFlow.App.Platform;

/// <summary>What everything else stands on: clock, database, outbox, orchestrations, rules.</summary>
public static class Slice
{
    /// <summary>Adds the platform.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, AppSettings settings)
    {
        DataFolder.Make(settings.DataFolder);
        services.AddSingleton(settings);
        services.AddSingleton<TimeProvider>(new ClockOfRecord(settings.Clock));
        services.AddDatabase(settings);
        services.AddSingleton(new WriteTurn(inLine: settings.Database is null));
        services.AddProtectionKeys(settings);
        services.AddSingleton(new BankHolidayFile(settings.DataFolder));
        services.AddSingleton<CurrentRules>();
        services.AddMeasures();
        services.AddSingleton<UnitOfWork>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<OutboxRelay>();
        services.AddSingleton<IFactRecorder, EventOutbox>();
        services.AddSingleton<IOutboxHandler, EventDelivery>();
        services.AddSingleton<IOutboxHandler, SignalDelivery>();
        services.AddSingleton<IOutboxHandler, Watches>();
        services.AddSingleton<WatchRows>();
        services.AddBus(settings);
        return services.AddOrchestrations(settings);
    }
}
