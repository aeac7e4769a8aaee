using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>A draft bid began.</summary>
public sealed record BidStarted(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A bid was started.";
}

/// <summary>A draft bid was saved.</summary>
public sealed record BidDraftSaved(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A draft bid was saved.";
}

/// <summary>A file was added to a draft bid.</summary>
public sealed record BidFileAdded(int TenderId, string Name, string Sha256, long Size) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A file was added to a draft bid.";
}

/// <summary>The bytes of an announced file came.</summary>
public sealed record BidBytesReceived(int TenderId, string Sha256) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A file that was announced has come.";
}

/// <summary>A version of a bid was sent.</summary>
public sealed record BidSubmitted(int TenderId, int Number, SubmissionTiming Timing, string Fingerprint) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Timing == SubmissionTiming.InTime ? "A bid was sent." : "A bid came late.";
}

/// <summary>A bid was taken back.</summary>
public sealed record BidWithdrawn(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A bid was taken back.";
}

/// <summary>A person decided on a late bid.</summary>
public sealed record LateBidDecided(int TenderId, int Number, bool Admitted, string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        Admitted ? $"A late bid was let in. {Reason}" : $"A late bid was not let in. {Reason}";
}
