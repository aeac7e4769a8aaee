using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

// No event holds what people said, or who they are: the history is never deleted, and people may ask to be forgotten.

/// <summary>A round was prepared.</summary>
public sealed record RoundPlanned(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Questions to people were prepared.";
}

/// <summary>Somebody was put on the list of those who are asked.</summary>
public sealed record ContributorInvited(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Somebody was invited to have a say.";
}

/// <summary>People were asked.</summary>
public sealed record RoundOpened(int TenderId, int Invited, DateOnly LastDay) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Invited} people and groups were asked. They have until {PlainDate.Day(LastDay)}.";
}

/// <summary>People got more time.</summary>
public sealed record RoundExtended(int TenderId, DateOnly LastDay) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"People have until {PlainDate.Day(LastDay)} now.";
}

/// <summary>Somebody spoke.</summary>
public sealed record ViewHeard(int TenderId, int Points, Channel Channel) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Points == 1 ? "Somebody told us 1 thing." : $"Somebody told us {Points} things.";
}

/// <summary>Somebody does not want to take part.</summary>
public sealed record ContributorDeclined(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Somebody does not want to take part.";
}

/// <summary>Something was shown to people.</summary>
public sealed record MaterialShown(int TenderId, string Title) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"“{Title}” was shown to people.";
}

/// <summary>A meeting was announced, or written down.</summary>
public sealed record MeetingNoted(int TenderId, DateOnly On, bool Held) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        Held ? $"The meeting of {PlainDate.Day(On)} was written down." : $"A meeting was set for {PlainDate.Day(On)}.";
}

/// <summary>The last day to have a say has passed.</summary>
public sealed record RoundClosed(int TenderId, int Points) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The asking ended. People told us {Points} things.";
}

/// <summary>A point got its answer.</summary>
public sealed record PointAnswered(int TenderId, int PointId, PointOutcome Outcome, string Changed) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Changed.Length > 0
        ? $"A point was answered. It changed “{Changed}”."
        : "A point was answered.";
}

/// <summary>“You said, we did” was published.</summary>
public sealed record YouSaidWeDidPublished(int TenderId, int Version, int Points) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"“You said, we did” was published, with {Points} points.";
}

/// <summary>Users' views count when bids are compared (SUP-3).</summary>
public sealed record ViewsCount(int TenderId, string Criterion, int Asked) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"Users' views count: {Criterion} {Asked} people were asked.";
}

/// <summary>The early notice of engagement was noted (UK2).</summary>
public sealed record EarlyNoticeNoted(int TenderId, DateOnly? On, string WhyNone) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => On is { } day
        ? $"The early notice (UK2) is dated {PlainDate.Day(day)}."
        : $"There is no early notice (UK2). {WhyNone}";
}
