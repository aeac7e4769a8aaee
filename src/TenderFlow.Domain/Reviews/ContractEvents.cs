using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Reviews;

/// <summary>A contract was proposed to the winner.</summary>
public sealed record ContractProposed(int TenderId, int ProviderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The contract and its review plan were sent to the winner.";
}

/// <summary>The provider agreed the review plan.</summary>
public sealed record ReviewPlanAgreed(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The provider agreed the review plan.";
}

/// <summary>Both sides signed.</summary>
public sealed record ContractConcluded(int TenderId, DateOnly Starts, DateOnly Ends) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"Both sides signed. The contract runs from {PlainDate.Day(Starts)} to {PlainDate.Day(Ends)}.";
}

/// <summary>The contract runs longer.</summary>
public sealed record ContractExtended(int TenderId, DateOnly Ends, long AddedPence, string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The contract runs until {PlainDate.Day(Ends)} now. {Reason}";
}

/// <summary>The last day of the contract has passed.</summary>
public sealed record ContractEnded : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The contract ended.";
}

/// <summary>The provider answered a review.</summary>
public sealed record ReviewAnswered(int TenderId, int ReviewId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The provider answered a review.";
}

/// <summary>The buyer gave its feedback on a review.</summary>
public sealed record FeedbackGiven(int TenderId, int ReviewId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The buyer said what it heard and what it will do.";
}

/// <summary>A review moved to another day.</summary>
public sealed record ReviewMoved(int TenderId, int ReviewId, DateOnly DueOn, string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"A review moved to {PlainDate.Day(DueOn)}. {Reason}";
}
