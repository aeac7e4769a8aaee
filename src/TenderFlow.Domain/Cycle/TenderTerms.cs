using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Cycle;

/// <summary>What is bought, for whom and on what terms, as the launch form collects it. A draft may leave most of it open.</summary>
public sealed record TenderTerms
{
    /// <summary>A short name that says what the service is; at most 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Two or three plain sentences; at most 600 characters.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What the service must do; at most 20,000 characters.</summary>
    public string Requirements { get; init; } = "";

    /// <summary>Where it is delivered, in words.</summary>
    public string Area { get; init; } = "";

    /// <summary>Value of the whole contract including VAT, in pence; null while unknown.</summary>
    public long? ValuePence { get; init; }

    /// <summary>The regime it is run under.</summary>
    public Profile Profile { get; init; } = Profile.Pa23BelowNotifiable;

    /// <summary>The planned first day of the contract; null while unknown.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Length of the contract in months; null while unknown.</summary>
    public int? Months { get; init; }

    /// <summary>Whether organisations that never bid before are made specially welcome (TIM-4).</summary>
    public bool WelcomesFirstTimers { get; init; }

    /// <summary>Whether bids from partners are invited (TIM-4).</summary>
    public bool PartnersWelcome { get; init; }

    /// <summary>Who reads the bids, in words such as “Two people from our care team”.</summary>
    public string Assessors { get; init; } = "Two people from our team";

    /// <summary>Who was asked, what they said and what changed (INV-12); empty when nobody was asked.</summary>
    public string Engagement { get; init; } = "";

    /// <summary>Why nobody was asked (INV-12); empty when someone was.</summary>
    public string NoEngagementReason { get; init; } = "";

    /// <summary>Why the time to bid is shorter than is fair to small groups (TIM-4); shown to bidders.</summary>
    public string ShortPeriodReason { get; init; } = "";

    /// <summary>How bids are scored, with weights that add to 100; empty while the criteria follow from what is asked (AWD-1).</summary>
    public List<Criterion> Criteria { get; init; } = [];
}
