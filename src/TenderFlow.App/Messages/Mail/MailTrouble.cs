namespace TenderFlow.App.Messages.Mail;

/// <summary>The carrier will never take this mail as it is. A person must look; trying again does not help.</summary>
/// <param name="reason">What the carrier said, in its words.</param>
public sealed class MailRefused(string reason) : Exception(reason);

/// <summary>The carrier takes no more for a while.</summary>
/// <param name="until">When to try again, in UTC.</param>
/// <param name="reason">Why, for the log.</param>
public sealed class MailBusy(DateTimeOffset until, string reason) : IOException(reason)
{
    /// <summary>When to try again, in UTC.</summary>
    public DateTimeOffset Until { get; } = until;
}

/// <summary>Nobody knows whether the mail has left. It is not sent again until the carrier had time to tell.</summary>
public sealed class MailInDoubt() : IOException("It may have left. We wait for word from the carrier before we send it again.");

/// <summary>The mail was not handed over, because its turn came too late. Its words must be found anew.</summary>
public sealed class MailLate() : IOException("Its turn came too late.");
