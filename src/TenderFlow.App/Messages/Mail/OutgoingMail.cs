namespace TenderFlow.App.Messages.Mail;

/// <summary>A message that is ready to leave. The same mail always gives the same bytes.</summary>
public sealed record OutgoingMail
{
    /// <summary>What makes the message unique: recipient, purpose, occasion and deadline version (MSG-6).</summary>
    public required string Key { get; init; }

    /// <summary>What it is for: the name of its template.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>When the message was made, in UTC. A second try gives the same instant.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The public body in whose name it goes out.</summary>
    public required string FromName { get; init; }

    /// <summary>Who reads the answers; a monitored address.</summary>
    public required string ReplyTo { get; init; }

    /// <summary>The recipient's name.</summary>
    public required string ToName { get; init; }

    /// <summary>The recipient's e-mail address.</summary>
    public required string ToAddress { get; init; }

    /// <summary>What keeps messages together in a mailbox, such as <c>tender-42</c>; null when it stands alone.</summary>
    public string? Thread { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text part.</summary>
    public required string TextBody { get; init; }

    /// <summary>The HTML part.</summary>
    public required string HtmlBody { get; init; }

    /// <summary>The iCalendar file; null when there is no date.</summary>
    public string? Calendar { get; init; }

    /// <summary>Where one click stops messages like this; null for a service message.</summary>
    public Uri? StopLink { get; init; }
}
