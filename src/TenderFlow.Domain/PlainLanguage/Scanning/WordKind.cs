namespace TenderFlow.Domain.PlainLanguage.Scanning;

/// <summary>What a word is made of.</summary>
public enum WordKind
{
    /// <summary>Letters, perhaps with digits, hyphens and apostrophes.</summary>
    Plain,

    /// <summary>It starts with a digit: <c>1.5m</c>, <c>10.30am</c>, <c>2026</c>.</summary>
    Number,

    /// <summary>Single letters with full stops: <c>e.g.</c>, <c>H.E.T</c>.</summary>
    Initials,

    /// <summary>A web or mail address. It counts as one short word.</summary>
    Link,
}
