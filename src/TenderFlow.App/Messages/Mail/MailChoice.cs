using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Messages.Mail.Notify;
using TenderFlow.App.Messages.Mail.SendGrid;
using TenderFlow.App.Messages.Mail.Smtp;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Messages.Mail;

/// <summary>Who carries our mail, as the settings say.</summary>
public static class MailChoice
{
    /// <summary>The setting that names the carrier.</summary>
    public const string Setting = "Mail:Sender";

    private const string Folder = "folder";

    /// <summary>The carrier that the settings name; null for the mail folder.</summary>
    /// <exception cref="DomainError">The settings name an unknown carrier, or one that lacks something.</exception>
    public static IMailSender? Outside(
        IConfiguration? configuration, MailOptions options, HandoverBook book, TimeProvider clock)
    {
        switch (configuration?[Setting])
        {
            case null or "" or Folder:
                return null;
            case SendGridMail.Name:
                var sendGrid = Read<SendGridSettings>(configuration, "Mail:SendGrid");
                Need(sendGrid.ApiKey, "Mail:SendGrid:ApiKey");
                return new SendGridMail(Client(), sendGrid, options, book, clock);
            case NotifyMail.Name:
                var notify = Read<NotifySettings>(configuration, "Mail:Notify");
                Need(notify.ApiKey, "Mail:Notify:ApiKey");
                Need(notify.TemplateId, "Mail:Notify:TemplateId");
                return new NotifyMail(Client(), notify, book, clock);
            case SmtpMail.Name:
                var smtp = Read<SmtpSettings>(configuration, "Mail:Smtp");
                Need(smtp.Host, "Mail:Smtp:Host");
                return new SmtpMail(smtp, options, book, clock);
            default:
                throw Refused($"Set {Setting} to {Folder}, {SendGridMail.Name}, {NotifyMail.Name} or {SmtpMail.Name}.");
        }
    }

    /// <summary>Reads the settings below a name; those that are not there keep their defaults.</summary>
    public static T Read<T>(IConfiguration? configuration, string name) where T : new() =>
        configuration is null ? new() : configuration.GetSection(name).Get<T>() ?? new();

    // The value is a secret as often as not, so the sentence names the setting only.
    private static void Need(string value, string name)
    {
        if (value.Length == 0)
        {
            throw Refused($"Set {name}. Without it no mail can be sent.");
        }
    }

    private static DomainError Refused(string sentence) => new(new Refusal("SET-1", "", sentence));

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        // Names and certificates change while a process runs for months.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };
}
