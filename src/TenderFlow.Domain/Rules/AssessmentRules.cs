namespace TenderFlow.Domain.Rules;

/// <summary>How bids are opened, scored and put right.</summary>
public sealed record AssessmentRules
{
    /// <summary>The highest score for one criterion; the lowest is 0.</summary>
    public const int BestScore = 10;

    /// <summary>How many people open the bids: two, or one who says why (SUB-8).</summary>
    public required int Openers { get; init; }

    /// <summary>Working days in which a bidder can put a point right, the same for all (SUB-7).</summary>
    public required int PutRightWorkingDays { get; init; }

    /// <summary>What the price counts for when nobody set criteria, out of 100.</summary>
    public required int PriceWeight { get; init; }

    /// <summary>The weight that is suggested for social value, out of 100; 0 where none is (SOC-1).</summary>
    public required int SocialValueWeight { get; init; }

    /// <summary>Working days after the decision on which a talk is offered once more.</summary>
    public required int TalkAgainWorkingDays { get; init; }

    /// <summary>How long a talk takes, in minutes.</summary>
    public required int TalkMinutes { get; init; }
}
