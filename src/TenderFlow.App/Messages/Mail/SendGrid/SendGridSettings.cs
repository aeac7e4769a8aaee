namespace TenderFlow.App.Messages.Mail.SendGrid;

/// <summary>How we reach SendGrid. Its key is a secret and is never written anywhere.</summary>
public sealed class SendGridSettings
{
    /// <summary>The secret key with the right to send mail.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Where the service is; the European one is <c>https://api.eu.sendgrid.com</c>.</summary>
    public Uri Address { get; set; } = new("https://api.sendgrid.com");

    /// <summary>True to have requests checked and nothing sent.</summary>
    public bool Sandbox { get; set; }

    /// <summary>The public key of the event webhook, as SendGrid shows it; empty while there is no webhook.</summary>
    public string EventKey { get; set; } = "";

    /// <summary>How many people one request may reach.</summary>
    public const int MostInRequest = 1000;
}
