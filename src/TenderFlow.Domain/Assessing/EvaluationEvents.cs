using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Assessing;

// No event holds a score: the history can be read by everyone who buys, and nobody may peek.

/// <summary>A person was named to score bids.</summary>
public sealed record AssessorNamed(int TenderId, int PersonId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A person was named to score the bids.";
}

/// <summary>A person no longer scores bids.</summary>
public sealed record AssessorSteppedBack(int TenderId, int PersonId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A person who was named to score stepped back.";
}

/// <summary>An assessor said whether there is a link with a bidder.</summary>
public sealed record LinkDeclared(int TenderId, int PersonId, bool Conflict) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Conflict
        ? "A person who scores has a link with a bidder."
        : "A person who scores has no link with any bidder.";
}

/// <summary>Somebody decided about a link.</summary>
public sealed record LinkDecided(int TenderId, int PersonId, bool Cleared, string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Cleared
        ? $"The link does not matter. {Reason}"
        : $"The link matters, so the person does not read that bid. {Reason}";
}

/// <summary>An assessor saved scores of their own.</summary>
public sealed record ScoresSaved(int TenderId, int BidId, int PersonId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A person saved scores of their own.";
}

/// <summary>An assessor handed in the scores for a bid.</summary>
public sealed record ScoresHandedIn(int TenderId, int BidId, int PersonId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A person handed in the scores for a bid.";
}

/// <summary>The assessors agreed on scores for a bid.</summary>
public sealed record ScoresAgreed(int TenderId, int BidId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The scores for a bid were agreed.";
}

/// <summary>Bidders were asked to put points right.</summary>
public sealed record AskedToPutRight(int TenderId, int Points, DateTimeOffset Until) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Points == 1
        ? "A bidder was asked to put one point right."
        : $"Bidders were asked to put {Points} points right, in the same time for all.";
}

/// <summary>A bidder put a point right.</summary>
public sealed record PointPutRight(int TenderId, int BidId, int Number) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A bidder put a point right.";
}

/// <summary>The scoring came to a decision.</summary>
public sealed record EvaluationConcluded(int TenderId, int WinnerId, int Summaries) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The scores led to a decision. Each bidder gets its own, with the reasons.";
}
