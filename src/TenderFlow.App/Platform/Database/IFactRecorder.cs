using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Database;

/// <summary>Writes down, in the command's own transaction, what happened: the audit trail and the outbox each do.</summary>
public interface IFactRecorder
{
    /// <summary>Adds rows for the facts. New aggregates have their numbers already.</summary>
    Task RecordAsync(Work work, IReadOnlyList<RecordedFact> facts, CancellationToken cancellationToken);
}

/// <summary>A fact and what it happened to.</summary>
/// <param name="Aggregate">What changed.</param>
/// <param name="Fact">What happened.</param>
public sealed record RecordedFact(Aggregate Aggregate, DomainEvent Fact);
