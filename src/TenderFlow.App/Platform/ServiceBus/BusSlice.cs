using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Adds the bus, if the settings name one.</summary>
internal static class BusSlice
{
    public static IServiceCollection AddBus(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<BusReceivers>();
        services.AddSingleton<IBusReceiver, EventReceiver>();
        services.AddSingleton<IEventCarrier, BusEvents>();
        services.AddSingleton<IWatch, DeadLetterWatch>();
        services.AddSingleton<RetryDeadLetter>();
        services.AddSingleton(new EventSource(settings.LinksBase));
        return services.AddSingleton(provider =>
        {
            var bus = BusSetup.Read(provider.GetService<IConfiguration>());
            // A bus on this machine is reached without leaving it, so a play may use it too.
            return bus.IsSet && (settings.MayReachOut || bus.Base.IsLoopback)
                ? new BusLine(BusSetup.Connect(bus, settings.Clock), bus)
                : new(null, bus);
        });
    }
}

/// <summary>The line to the bus.</summary>
/// <param name="Bus">The client; null while there is no bus.</param>
/// <param name="Settings">Its settings.</param>
public sealed record BusLine(IBus? Bus, BusSettings Settings);

/// <summary>Who we are among those that tell events.</summary>
/// <param name="Address">Where our pages are.</param>
public sealed record EventSource(Uri Address);
