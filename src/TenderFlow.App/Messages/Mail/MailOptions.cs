namespace TenderFlow.App.Messages.Mail;

/// <summary>Where our mail comes from.</summary>
public sealed record MailOptions
{
    /// <summary>Our mail domain, such as <c>tenders.example.org</c>; part of every message and calendar identity.</summary>
    public string Host { get; init; } = "tenderflow.invalid";

    /// <summary>The part of the sending address before the at sign.</summary>
    public string NoReply { get; init; } = "no-reply";

    /// <summary>True to wait until the disk has a message before it counts as sent.</summary>
    public bool Flush { get; init; } = true;
}
