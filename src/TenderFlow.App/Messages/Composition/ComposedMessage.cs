using TenderFlow.Domain.Messages;

namespace TenderFlow.App.Messages.Composition;

/// <summary>A message as its reader sees it. The text part and the HTML part say the same.</summary>
public sealed record ComposedMessage
{
    /// <summary>What it is for: the name of its template.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the reader may switch it off.</summary>
    public required MessageClass Class { get; init; }

    /// <summary>The subject: one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text part.</summary>
    public required string TextBody { get; init; }

    /// <summary>A whole HTML document.</summary>
    public required string HtmlBody { get; init; }

    /// <summary>The words that are read, without web addresses and fingerprints: for the plain-language gate (INV-11).</summary>
    public required string ReadingText { get; init; }

    /// <summary>The calendar entry as an iCalendar file; null when there is no date.</summary>
    public string? Calendar { get; init; }

    /// <summary>Where one click stops messages like this; null for a service message.</summary>
    public Uri? StopLink { get; init; }
}
