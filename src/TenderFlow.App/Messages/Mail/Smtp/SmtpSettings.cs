namespace TenderFlow.App.Messages.Mail.Smtp;

/// <summary>How we reach a mail server. Its password is a secret and is never written anywhere.</summary>
public sealed class SmtpSettings
{
    /// <summary>The server's name.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port: 587 as a rule, 465 when the whole connection is encrypted from its start.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Who signs in; empty when nobody does.</summary>
    public string User { get; set; } = "";

    /// <summary>The password.</summary>
    public string Password { get; set; } = "";

    /// <summary>True to speak without encryption. Only to a server on this machine.</summary>
    public bool Plain { get; set; }
}
