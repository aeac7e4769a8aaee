using TenderFlow.App.Messages.Mail;
using TenderFlow.Domain.Messages;

namespace TenderFlow.App.Messages;

/// <summary>A message as it was sent, or why it was not. It is kept whole: its reader's words are the evidence (MSG-7).</summary>
public sealed class MessageRecord
{
    /// <summary>The row.</summary>
    public int Id { get; private set; }

    /// <summary>Recipient, purpose, occasion and deadline version in one text; unique (INV-1, MSG-6).</summary>
    public required string Key { get; init; }

    /// <summary>What it is for: the name of its template.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the reader may switch it off.</summary>
    public required MessageClass Class { get; init; }

    /// <summary>Who it is for.</summary>
    public required int PersonId { get; init; }

    /// <summary>The name it greets.</summary>
    public required string RecipientName { get; init; }

    /// <summary>The e-mail address it went to.</summary>
    public required string Address { get; init; }

    /// <summary>The public body in whose name it went out.</summary>
    public required string SenderName { get; init; }

    /// <summary>The monitored address that reads the answers.</summary>
    public required string ReplyTo { get; init; }

    /// <summary>The recipient's organisation; null when there is none.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>The tender it is about; null when there is none.</summary>
    public int? TenderId { get; init; }

    /// <summary>The contract it is about; null when there is none.</summary>
    public int? ContractId { get; init; }

    /// <summary>What it answers to, such as a moment's key; empty when the purpose says it all.</summary>
    public required string Occasion { get; init; }

    /// <summary>The version of the deadline it speaks of; null when it speaks of none.</summary>
    public int? DeadlineVersion { get; init; }

    /// <summary>The subject; empty when it was not composed.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The plain text part.</summary>
    public string TextBody { get; init; } = "";

    /// <summary>The HTML part.</summary>
    public string HtmlBody { get; init; } = "";

    /// <summary>The iCalendar file; null when there is no date.</summary>
    public string? Ics { get; init; }

    /// <summary>Where one click stops messages like this; null for a service message.</summary>
    public string? StopLink { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it left, in UTC; null when it has not.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why it was not sent, in plain words; empty when it was, or is about to be.</summary>
    public string OutcomeReason { get; private set; } = "";

    /// <summary>Keeps messages about one thing together in a mailbox.</summary>
    public string? Thread => TenderId is { } tender ? $"tender-{tender}" : ContractId is { } contract ? $"contract-{contract}" : null;

    /// <summary>It has left.</summary>
    public void MarkSent(DateTimeOffset at) => (SentAt, OutcomeReason) = (at, "");

    /// <summary>It was not sent, and why.</summary>
    public void MarkNotSent(string reason) => (SentAt, OutcomeReason) = (null, reason);

    /// <summary>The same with other words in place of its own, for a reader who may know of it but not yet what it says.</summary>
    public MessageRecord Telling(string instead) => new()
    {
        Id = Id,
        Key = Key,
        Purpose = Purpose,
        Class = Class,
        PersonId = PersonId,
        RecipientName = RecipientName,
        Address = Address,
        SenderName = SenderName,
        ReplyTo = ReplyTo,
        OrganisationId = OrganisationId,
        TenderId = TenderId,
        ContractId = ContractId,
        Occasion = Occasion,
        Subject = Subject,
        TextBody = instead,
        HtmlBody = $"<!doctype html><html lang=\"en\"><head><title>Sealed</title></head><body><p>{instead}</p></body></html>",
        CreatedAt = CreatedAt,
        SentAt = SentAt,
        OutcomeReason = OutcomeReason,
    };

    /// <summary>The mail, ready to leave; a second try is byte for byte the same.</summary>
    public OutgoingMail ToMail() => new()
    {
        Key = Key,
        Purpose = Purpose,
        Date = CreatedAt,
        FromName = SenderName,
        ReplyTo = ReplyTo,
        ToName = RecipientName,
        ToAddress = Address,
        Thread = Thread,
        Subject = Subject,
        TextBody = TextBody,
        HtmlBody = HtmlBody,
        Calendar = Ics,
        StopLink = StopLink is { } link ? new Uri(link) : null,
    };
}
