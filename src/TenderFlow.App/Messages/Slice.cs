using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Messages;

/// <summary>Messages to people: templates, words, mail.</summary>
public static class Slice
{
    /// <summary>Adds the service.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(TemplateLibrary.BuiltIn());
        services.AddSingleton<MessageComposition>();
        services.AddSingleton<MessageWriter>();
        services.AddSingleton(_ => new MessageLinks(settings.LinksBase, settings.MailHost, DataSecret.Of(settings)));
        services.AddSingleton<IOutboxHandler, MessageDelivery>();
        services.AddSingleton<IMailSender>(new MailFolder(
            settings.PathOf("mail"), new MailOptions { Host = settings.MailHost, Flush = settings.WaitForDisk }));
        return services;
    }
}
