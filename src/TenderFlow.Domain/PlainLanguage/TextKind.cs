namespace TenderFlow.Domain.PlainLanguage;

/// <summary>What a text is for. Each kind has its own level (PLN-2).</summary>
public enum TextKind
{
    /// <summary>A message to a person.</summary>
    Message,

    /// <summary>The title of a tender.</summary>
    Title,

    /// <summary>What a tender is about.</summary>
    Summary,

    /// <summary>Something that a bidder is asked to meet or to send.</summary>
    Requirement,

    /// <summary>An answer to a bidder's question.</summary>
    Answer,

    /// <summary>What a bidder is told about a bid.</summary>
    Feedback,

    /// <summary>Why something was decided.</summary>
    Reason,

    /// <summary>What a provider is asked in a review.</summary>
    ReviewRequest,

    /// <summary>An uploaded document.</summary>
    Document,

    /// <summary>A page of the program.</summary>
    Page,
}
