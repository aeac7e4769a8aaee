namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>What makes a piece of text hard to read.</summary>
public enum FindingKind
{
    /// <summary>Too many words in a sentence.</summary>
    LongSentence,

    /// <summary>Too many sentences in a paragraph.</summary>
    LongParagraph,

    /// <summary>Too many characters for a title or a summary.</summary>
    LongText,

    /// <summary>Nobody is said to do it: “the form is sent”.</summary>
    Passive,

    /// <summary>A verb hidden in a noun: “carry out an assessment of”.</summary>
    Nominalisation,

    /// <summary>A heavy word or phrase with a short word for it.</summary>
    HeavyPhrase,

    /// <summary>A term of the field that is not explained.</summary>
    Jargon,

    /// <summary>Letters that are not explained at their first use.</summary>
    Abbreviation,

    /// <summary>“Can't”, “don't”: people overlook the “not”.</summary>
    Contraction,

    /// <summary>Two negatives that make a positive.</summary>
    DoubleNegative,

    /// <summary>More than one thing to do in a message.</summary>
    CallsToAction,

    /// <summary>A deadline without its weekday, date or time.</summary>
    When,

    /// <summary>Words in capitals.</summary>
    Capitals,

    /// <summary>A link that does not say where it goes.</summary>
    ClickHere,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>The whole text scores as too hard.</summary>
    HardText,
}
