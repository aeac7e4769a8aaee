using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Cycle;

/// <summary>A draft began.</summary>
public sealed record TenderDrafted(string Title) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"A draft was started: “{Title}”.";
}

/// <summary>A draft was saved.</summary>
public sealed record TenderRedrafted(string Title) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The draft “{Title}” was saved.";
}

/// <summary>A draft got its closing date.</summary>
public sealed record ClosingProposed(DateTimeOffset? Closes) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The draft got a closing date.";
}

/// <summary>A tender opened.</summary>
public sealed record TenderPublished(string Title, DateTimeOffset Closes) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"“{Title}” was published.";
}

/// <summary>The closing date moved for everyone.</summary>
public sealed record ClosingMoved(
    DateTimeOffset From, DateTimeOffset To, int DeadlineVersion, string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The closing date moved. {Reason}";
}

/// <summary>The published text changed.</summary>
public sealed record TenderAmended(int ChangeVersion, string What) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The tender changed. {What}";
}

/// <summary>Questions closed.</summary>
public sealed record QuestionsClosedEvent : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Questions closed.";
}

/// <summary>Bids closed.</summary>
public sealed record BidsClosed : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Bids closed.";
}

/// <summary>The tender was stopped before bids closed.</summary>
public sealed record TenderWithdrawn(string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The tender was stopped. {Reason}";
}

/// <summary>A bid won.</summary>
public sealed record TenderAwarded(int WinnerId, string Reason, DateOnly? StandstillEnds) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => StandstillEnds is { } last
        ? $"The decision was made. The pause before signing ends on {PlainDate.Day(last)}."
        : "The decision was made.";
}

/// <summary>No bid won.</summary>
public sealed record TenderNotAwarded(string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"Nobody was chosen. {Reason}";
}

/// <summary>Signing was put on hold.</summary>
public sealed record SigningHeld(string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"Signing is on hold. {Reason}";
}

/// <summary>The hold was lifted.</summary>
public sealed record HoldLifted(string Reason, DateOnly StandstillEnds) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"The hold is lifted. {Reason} The pause before signing ends on {PlainDate.Day(StandstillEnds)}.";
}

/// <summary>A court set the award aside.</summary>
public sealed record AwardSetAside(string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"A court set the decision aside. {Reason}";
}

/// <summary>The pause before signing became longer.</summary>
public sealed record PauseLengthened(DateOnly StandstillEnds) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The pause before signing now ends on {PlainDate.Day(StandstillEnds)}.";
}

/// <summary>The contract was signed.</summary>
public sealed record TenderSigned : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The contract was signed.";
}

/// <summary>The service began.</summary>
public sealed record DeliveryStarted : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The service began.";
}

/// <summary>The service came to its end.</summary>
public sealed record DeliveryEnded : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The service came to its end.";
}
