using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Pages;
using TenderFlow.App.Messages.SetAside;
using TenderFlow.App.Messages.Stopping;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.ServiceBus;
using TenderFlow.App.Web;
using TenderFlow.App.Web.Layout;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages;

/// <summary>Messages to people: templates, words, mail.</summary>
public static class Slice
{
    private const int MailsAtOnce = 4;

    /// <summary>Adds the service.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(TemplateLibrary.BuiltIn());
        services.AddSingleton<MessageComposition>();
        services.AddSingleton<MessageWriter>();
        services.AddSingleton<ReadMessages>();
        services.AddSingleton<StopOffers>();
        services.AddNavigation(new NavigationEntry(
            80, MessageLink.List, _ => settings.SamplePeople ? "Messages" : null,
            nameof(PersonRole.Commissioner), nameof(PersonRole.Provider)));
        services.AddSingleton(provider => new MessageLinks(
            settings.LinksBase, provider.GetRequiredService<MailOptions>().Host, DataSecret.Of(settings)));
        services.AddSingleton<MessageDelivery>();
        services.AddSingleton<IBusReceiver, NotificationReceiver>();
        // With a bus, messages may pass through its queue, so that other processes can send them.
        services.AddSingleton<IOutboxHandler>(provider =>
            provider.GetRequiredService<BusLine>() is { Bus: { } bus, Settings.Notifications: true }
                ? ActivatorUtilities.CreateInstance<NotificationQueue>(provider, bus)
                : provider.GetRequiredService<MessageDelivery>());
        services.AddSingleton(new DeliveryPace(settings.RunInBackground ? MailsAtOnce : 1));
        services.AddSingleton<HandoverBook>();
        services.AddSingleton<RecordArrivals>();
        services.AddSingleton<MendAddress>();
        services.AddSingleton<ReadSetAside>();
        services.AddSingleton<IMessageComposer, CameBackMail>();
        services.AddSingleton<IWatch, ArrivalWatch>();
        services.AddSingleton(provider => OurAddress(provider, settings));
        services.AddSingleton(provider => Sender(provider, settings));
        return services;
    }

    private static MailOptions OurAddress(IServiceProvider provider, AppSettings settings)
    {
        var given = MailChoice.Read<MailFrom>(provider.GetService<IConfiguration>(), "Mail:From");
        return new()
        {
            Host = given.Host.Length > 0 && settings.MayReachOut ? given.Host : settings.MailHost,
            NoReply = given.NoReply,
            Flush = settings.WaitForDisk,
        };
    }

    private static IMailSender Sender(IServiceProvider provider, AppSettings settings)
    {
        var options = provider.GetRequiredService<MailOptions>();
        var outside = settings.MayReachOut
            ? MailChoice.Outside(
                provider.GetService<IConfiguration>(), options, provider.GetRequiredService<HandoverBook>(), settings.Clock)
            : null;
        return outside ?? new MailFolder(settings.PathOf("mail"), options);
    }

    /// <summary>Maps what is no page: the parts of a message, and the link that stops offers.</summary>
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages/{id:int}/html", MessageParts.Html).ExcludeFromDescription();
        routes.MapGet("/messages/{id:int}/calendar", MessageParts.Calendar).ExcludeFromDescription();
        routes.MapPost("/webhooks/sendgrid", ArrivalHooks.SendGrid).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/webhooks/notify", ArrivalHooks.Notify).AllowAnonymous().ExcludeFromDescription();
        var stop = routes.MapGroup("/stop-offers/{personId:int}/{signature}").AllowAnonymous().ExcludeFromDescription();
        stop.MapGet("", StopOffersAddress.Look);
        stop.MapPost("", StopOffersAddress.Send);
    }
}
