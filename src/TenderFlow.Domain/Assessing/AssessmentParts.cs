namespace TenderFlow.Domain.Assessing;

/// <summary>A person who scores bids.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="NamedById">Who asked them to; the same person when they took it on.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Assessor(int PersonId, int NamedById, DateTimeOffset At);

/// <summary>What an assessor said about links with a bidder.</summary>
/// <param name="PersonId">The assessor.</param>
/// <param name="BidId">The bid it concerns; null for all bids of the tender.</param>
/// <param name="Conflict">Whether there is a link that could sway them, or look so.</param>
/// <param name="Words">What the link is; empty when there is none.</param>
/// <param name="At">When it was said, in UTC.</param>
public sealed record Declaration(int PersonId, int? BidId, bool Conflict, string Words, DateTimeOffset At)
{
    /// <summary>Who decided on the link; null while nobody has.</summary>
    public int? DecidedById { get; init; }

    /// <summary>Whether they may read and score all the same; null while nobody decided.</summary>
    public bool? Cleared { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string DecisionReason { get; init; } = "";

    /// <summary>Whether this keeps the assessor away from a bid.</summary>
    public bool Bars(int personId, int bidId) =>
        Conflict && Cleared != true && PersonId == personId && (BidId is null || BidId == bidId);
}

/// <summary>One assessor's own score for one criterion of one bid.</summary>
/// <param name="PersonId">The assessor.</param>
/// <param name="BidId">The bid.</param>
/// <param name="Criterion">The place of the criterion, from 1.</param>
/// <param name="Score">From 0 to 10.</param>
/// <param name="Reason">Why, with what the bid says.</param>
public sealed record OwnScore(int PersonId, int BidId, int Criterion, int Score, string Reason);

/// <summary>An assessor is done with a bid: their scores stand, and they see those of others.</summary>
public sealed record HandedIn(int PersonId, int BidId, DateTimeOffset At);

/// <summary>The score that the assessors agreed on.</summary>
/// <param name="BidId">The bid.</param>
/// <param name="Criterion">The place of the criterion, from 1.</param>
/// <param name="Score">From 0 to 10.</param>
/// <param name="Reason">Why, in the words that the bidder reads (AWD-1).</param>
/// <param name="ById">Who wrote down what was agreed.</param>
/// <param name="At">When, in UTC.</param>
public sealed record AgreedScore(int BidId, int Criterion, int Score, string Reason, int ById, DateTimeOffset At);

/// <summary>A small thing in a bid that its bidder can put right (SUB-7).</summary>
/// <param name="Number">From 1 in each tender.</param>
/// <param name="BidId">The bid.</param>
/// <param name="Words">The exact point, as the bidder reads it.</param>
/// <param name="AskedAt">When it was asked, in UTC.</param>
/// <param name="Until">Until when it can be put right, in UTC.</param>
public sealed record PointToPutRight(int Number, int BidId, string Words, DateTimeOffset AskedAt, DateTimeOffset Until)
{
    /// <summary>What the bidder wrote; null while nothing came.</summary>
    public string? Answer { get; init; }

    /// <summary>When the bidder wrote, in UTC; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>What a bidder is told besides scores and reasons (AWD-2).</summary>
/// <param name="BidId">The bid.</param>
/// <param name="OrganisationId">The bidder.</param>
/// <param name="Strong">What was strong.</param>
/// <param name="NextTime">One thing to do next time.</param>
public sealed record Advised(int BidId, int OrganisationId, string Strong, string NextTime);
