using TenderFlow.App.Api.Reading;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Api.Tenders;

/// <summary>A draft, or a part of it; what is left out stays as it is.</summary>
public sealed record DraftBody
{
    /// <summary>A short name, at most 100 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Two or three sentences, at most 600 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>What the service must do, at most 20,000 characters.</summary>
    public string? Requirements { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Area { get; init; }

    /// <summary>Value of the whole contract including VAT, in pence.</summary>
    public long? ValuePence { get; init; }

    /// <summary>The regime.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The planned first day.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Length in months.</summary>
    public int? Months { get; init; }

    /// <summary>Whether groups that never bid before are made specially welcome.</summary>
    public bool? WelcomesFirstTimers { get; init; }

    /// <summary>Whether bids from partners are invited.</summary>
    public bool? PartnersWelcome { get; init; }

    /// <summary>Who reads the bids, in words.</summary>
    public string? Assessors { get; init; }

    /// <summary>Who was asked, what they said and what changed.</summary>
    public string? Engagement { get; init; }

    /// <summary>Why nobody was asked.</summary>
    public string? NoEngagementReason { get; init; }

    /// <summary>Why the time to bid is short.</summary>
    public string? ShortPeriodReason { get; init; }

    /// <summary>When bids close.</summary>
    public ClosingBody? Closes { get; init; }

    /// <summary>What bidders are asked for.</summary>
    public IReadOnlyList<AskedBody?>? Asked { get; init; }

    /// <summary>The reviews that the contract will have.</summary>
    public IReadOnlyList<PlannedReviewBody?>? Reviews { get; init; }
}

/// <summary>One thing that bidders are asked for.</summary>
/// <param name="Kind">A written answer, a document or a price.</param>
/// <param name="Title">What is asked.</param>
/// <param name="Help">What a good answer holds.</param>
/// <param name="Required">False when a bid is complete without it.</param>
/// <param name="Minutes">About how long it takes.</param>
public sealed record AskedBody(AskedKind? Kind, string? Title, string? Help = null, bool? Required = null, int? Minutes = null);

/// <summary>A review that the contract will have.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="MonthsAfterStart">Months after the contract starts when it is due.</param>
/// <param name="Requests">What it asks.</param>
public sealed record PlannedReviewBody(string? Title, int? MonthsAfterStart, IReadOnlyList<RequestBody?>? Requests);

/// <summary>One thing that a review asks.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Why">Why.</param>
/// <param name="ReadBy">Who reads the answer.</param>
/// <param name="Minutes">About how long it takes.</param>
public sealed record RequestBody(string? Question, string? Why, string? ReadBy, int? Minutes);
