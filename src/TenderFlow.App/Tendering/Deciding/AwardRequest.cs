using TenderFlow.Domain.Assessing;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>A decision to award.</summary>
/// <param name="TenderId">The tender.</param>
/// <param name="WinnerId">The organisation that won.</param>
/// <param name="Reason">Why, in the words that bidders read.</param>
/// <param name="Feedback">What each bidder is told, by organisation; every bid needs it (AWD-1, AWD-2).</param>
public sealed record AwardRequest(
    int TenderId, int WinnerId, string Reason, IReadOnlyDictionary<int, BidFeedback> Feedback)
{
    /// <summary>Why the winner is not the bid with the most points, in the words that bidders read; needed only then.</summary>
    public string? WhyNotHighest { get; init; }

    /// <summary>That who decides has no link with any bidder; needed when they score in the same breath.</summary>
    public bool HasNoLinks { get; init; }

    /// <summary>Whether the pause before signing is kept where the law does not ask for it (AWD-4).</summary>
    public bool KeepsPause { get; init; } = true;
}

/// <summary>What a bidder is told about its bid (AWD-1, AWD-2).</summary>
/// <param name="Scores">The scores of the only person who scores; empty when they were given before.</param>
/// <param name="Strong">What was strong.</param>
/// <param name="NextTime">One thing to do next time.</param>
public sealed record BidFeedback(IReadOnlyList<GivenScore> Scores, string Strong, string NextTime)
{
    /// <summary>Whether it says enough.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(Strong) && !string.IsNullOrWhiteSpace(NextTime);
}
