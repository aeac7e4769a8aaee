namespace TenderFlow.App.Messages.Mail.Notify;

/// <summary>How we reach GOV.UK Notify. Its key is a secret and is never written anywhere.</summary>
public sealed class NotifySettings
{
    /// <summary>The secret key: a name, the service's number and the key itself, as Notify shows it.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The e-mail template whose subject is <c>((subject))</c> and whose message is <c>((body))</c>.</summary>
    public string TemplateId { get; set; } = "";

    /// <summary>Where answers go: the number of a reply address set up in Notify; empty for the service's own.</summary>
    public string ReplyToId { get; set; } = "";

    /// <summary>Where the service is.</summary>
    public Uri Address { get; set; } = new("https://api.notifications.service.gov.uk");

    /// <summary>The secret that Notify sends with what became of a mail; empty while there is no callback.</summary>
    public string CallbackToken { get; set; } = "";
}
