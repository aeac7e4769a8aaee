namespace TenderFlow.App.OpenData.Reading;

/// <summary>A tender as a public body announced it, cleaned and checked. What could not be trusted is null.</summary>
public sealed record PublishedTender
{
    /// <summary>Its worldwide number, such as <c>ocds-b5fd17-…</c>. Never shown to people.</summary>
    public required string Ocid { get; init; }

    /// <summary>What it is called, on one line.</summary>
    public required string Title { get; init; }

    /// <summary>What is wanted, with line breaks; empty when nothing was said.</summary>
    public required string Description { get; init; }

    /// <summary>The public body that buys.</summary>
    public required string BuyerName { get; init; }

    /// <summary>Who ran the web site that announced it, such as "Sell2Wales"; empty when not said.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its worth in pence; null when unknown, zero, negative or not in pounds.</summary>
    public long? ValuePence { get; init; }

    /// <summary>The currency that was stated, such as "GBP".</summary>
    public string? Currency { get; init; }

    /// <summary>The day it was announced.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When bids could first be sent, UTC.</summary>
    public DateTimeOffset? TenderStart { get; init; }

    /// <summary>The deadline for bids, UTC.</summary>
    public DateTimeOffset? TenderEnd { get; init; }

    /// <summary>The first day of the contract, as written by the buyer.</summary>
    public DateOnly? ContractStart { get; init; }

    /// <summary>The last day of the contract, as written by the buyer.</summary>
    public DateOnly? ContractEnd { get; init; }

    /// <summary>How long the contract runs in days, where only that was said.</summary>
    public int? ContractDays { get; init; }

    /// <summary>The OCDS method, such as "open" or "selective".</summary>
    public string? Method { get; init; }

    /// <summary>The OCDS category: "services", "goods" or "works".</summary>
    public string? Category { get; init; }

    /// <summary>Whether the buyer called it fit for small and medium enterprises; null when not said.</summary>
    public bool? SuitableForSme { get; init; }

    /// <summary>Whether the buyer called it fit for voluntary and community bodies; null when not said.</summary>
    public bool? SuitableForVcse { get; init; }

    /// <summary>Its code in the Common Procurement Vocabulary.</summary>
    public string? CpvCode { get; init; }

    /// <summary>That code in words, or the words of its division.</summary>
    public string? CpvText { get; init; }

    /// <summary>How many documents were announced with it.</summary>
    public int DocumentCount { get; init; }

    /// <summary>Where the notice can be read.</summary>
    public Uri? NoticeUrl { get; init; }

    /// <summary>What was wrong with the announcement and what was done about it, a sentence each.</summary>
    public required IReadOnlyList<string> Defects { get; init; }
}
