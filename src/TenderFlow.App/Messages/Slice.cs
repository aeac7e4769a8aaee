using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Pages;
using TenderFlow.App.Messages.Stopping;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Outbox;
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
        services.AddSingleton(_ => new MessageLinks(settings.LinksBase, settings.MailHost, DataSecret.Of(settings)));
        services.AddSingleton<IOutboxHandler, MessageDelivery>();
        services.AddSingleton(new DeliveryPace(settings.RunInBackground ? MailsAtOnce : 1));
        services.AddSingleton<IMailSender>(new MailFolder(
            settings.PathOf("mail"), new MailOptions { Host = settings.MailHost, Flush = settings.WaitForDisk }));
        return services;
    }

    /// <summary>Maps what is no page: the parts of a message, and the link that stops offers.</summary>
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages/{id:int}/html", MessageParts.Html).ExcludeFromDescription();
        routes.MapGet("/messages/{id:int}/calendar", MessageParts.Calendar).ExcludeFromDescription();
        var stop = routes.MapGroup("/stop-offers/{personId:int}/{signature}").AllowAnonymous().ExcludeFromDescription();
        stop.MapGet("", StopOffersAddress.Look);
        stop.MapPost("", StopOffersAddress.Send);
    }
}
