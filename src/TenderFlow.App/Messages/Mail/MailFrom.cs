namespace TenderFlow.App.Messages.Mail;

/// <summary>What the settings say of our own address.</summary>
public sealed class MailFrom
{
    /// <summary>Our mail domain; empty when the settings name none.</summary>
    public string Host { get; set; } = "";

    /// <summary>The part of the sending address before the at sign.</summary>
    public string NoReply { get; set; } = "no-reply";
}
