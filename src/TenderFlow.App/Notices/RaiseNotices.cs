using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Notices;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Notices;

/// <summary>When a tender or contract takes a step that the law wants made public, the buyer gets a task. Told twice, it adds nothing.</summary>
public sealed class RaiseNotices(string eventName, UnitOfWork unitOfWork, CurrentRules rules) : IEventListener
{
    /// <summary>The steps that can ask for a notice.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        nameof(TenderPublished), nameof(TenderAwarded), nameof(TenderNotAwarded), nameof(TenderWithdrawn),
        nameof(ContractConcluded), nameof(ContractEnded),
    ];

    /// <inheritdoc/>
    public string EventName { get; } = eventName;

    /// <inheritdoc/>
    public Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var contract = happened.Subject.StartsWith("contract:", StringComparison.Ordinal)
                ? await work.Get<Contract>(happened.AggregateId, cancellationToken)
                : null;
            var tender = await work.Get<Tender>(contract?.TenderId ?? happened.AggregateId, cancellationToken);
            if (tender.PublishedAt is null)
            {
                return;
            }

            var known = await work.Db.Set<Notice>().Where(n => n.TenderId == tender.Id).Select(n => n.Key)
                .ToListAsync(cancellationToken);
            var owed = Owed(tender, contract, rules.For(tender), work.Now).Where(o => !known.Contains(o.Key)).ToList();
            owed.ForEach(o => work.Add(new Notice(tender, o, work.Now)));
            if (owed.Count > 0)
            {
                work.Wake($"notices:{tender.Id}");
            }
        }, cancellationToken);

    private IEnumerable<OwedNotice> Owed(Tender tender, Contract? contract, RulesInForce force, DateTimeOffset now) => EventName switch
    {
        nameof(TenderPublished) => NoticeDuties.AtPublication(tender, force),
        nameof(TenderAwarded) => NoticeDuties.AtAward(tender, force),
        nameof(TenderNotAwarded) or nameof(TenderWithdrawn) => NoticeDuties.AtStop(tender, force, now),
        nameof(ContractConcluded) => NoticeDuties.AtSigning(contract!, force),
        nameof(ContractEnded) => NoticeDuties.AtEnd(contract!, force, now),
        _ => throw new InvalidOperationException($"No notice follows from {EventName}."),
    };
}
