using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>Puts every fact into the outbox, for other stages and systems.</summary>
public sealed class EventOutbox : IFactRecorder
{
    /// <inheritdoc/>
    public Task RecordAsync(Work work, IReadOnlyList<RecordedFact> facts, CancellationToken cancellationToken)
    {
        work.Db.AddRange(facts.Select(f => OutboxRow.Of(
            OutboxKind.Event, f.Fact.GetType().Name, null, EventEnvelope.Of(f.Aggregate, f.Fact), work.Now)));
        return Task.CompletedTask;
    }
}
