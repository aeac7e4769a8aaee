using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>The end of a contract is planned from its signing on (DEC-7).</summary>
public sealed record EndingPlanned(int TenderId, DateOnly Ends) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The way to the end of the contract was planned. It ends on {PlainDate.Day(Ends)}.";
}

/// <summary>The exit plan was looked at.</summary>
public sealed record ExitPlanReviewed(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The plan for leaving the contract was looked at.";
}

/// <summary>The provider got the assessment to read.</summary>
public sealed record AssessmentShared(int TenderId, int Version, DateOnly AnswerBy) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The provider got the assessment. They can answer until {PlainDate.Day(AnswerBy)}.";
}

/// <summary>The provider answered the assessment.</summary>
public sealed record AssessmentAnswered(int TenderId, int Version) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The provider answered the assessment.";
}

/// <summary>Notice was given to the provider and to users.</summary>
public sealed record NoticeGiven(int TenderId, DateOnly Ends, bool ByDefault, EndingDecision? Decision, int Ways) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => ByDefault
        ? $"Nobody had decided, so notice was given that the contract runs out on {PlainDate.Day(Ends)}."
        : $"Notice was given. The contract ends on {PlainDate.Day(Ends)}.";
}

/// <summary>The contract runs longer.</summary>
public sealed record EndingMoved(int TenderId, DateOnly Ends, DateOnly? ChangeNoticeOn) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The contract ends on {PlainDate.Day(Ends)} now. All dates are counted anew.";
}

/// <summary>A change of the contract was made public.</summary>
public sealed record ChangePublished(int TenderId, DateOnly On) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The longer contract was made public on {PlainDate.Day(On)}.";
}

/// <summary>A way to carry on was offered.</summary>
public sealed record WayOffered(int TenderId, WayKind Kind) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "One more way to carry on was offered.";
}

/// <summary>The provider chose how to carry on.</summary>
public sealed record WayChosen(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The provider said how they carry on.";
}

/// <summary>One more person who uses the service is told by mail.</summary>
public sealed record UserAdded(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Somebody who uses the service is told by mail.";
}

/// <summary>Something is to be handed over, or was.</summary>
public sealed record HandoverNoted(int TenderId, string What, bool Done) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Done ? $"“{What}” was handed over." : $"“{What}” is to be handed over.";
}

/// <summary>The last day of the contract has passed.</summary>
public sealed record EndingReached(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The contract has ended. Help to carry on stays open.";
}

/// <summary>The notice of the end was noted (UK11).</summary>
public sealed record EndNoticeNoted(int TenderId, DateOnly On) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The notice of the end (UK11) is dated {PlainDate.Day(On)}.";
}

/// <summary>The provider said how it gets on.</summary>
public sealed record ProviderFollowed(int TenderId, int Months, bool WantsHelp) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Months} months later the provider said how they get on.";
}

/// <summary>What was learned was written down.</summary>
public sealed record LessonsWritten(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "What was learned was written down.";
}

/// <summary>The case was closed.</summary>
public sealed record EndingClosed(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "All that belongs to a decent ending is done.";
}
