using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Processes;

/// <summary>The moments of a signed contract: its start, its agreed reviews, its end.</summary>
public sealed class ContractProcess(CurrentRules rules) : IMomentProcess
{
    /// <inheritdoc/>
    public string Prefix => "reviews";

    /// <inheritdoc/>
    public string Orchestrator => nameof(ReviewsOrchestrator);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        var numbers = ids.Select(id => id.First).ToHashSet();
        var contracts = await db.Set<Contract>().Where(c => numbers.Contains(c.Id)).ToListAsync(cancellationToken);
        var tenderIds = contracts.ConvertAll(c => c.TenderId);
        var tenders = await db.Set<Tender>().Where(t => tenderIds.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        return contracts.ToDictionary(c => new ProcessId(Prefix, c.Id), ProcessInHand (c) =>
            new ContractInHand(c, tenders[c.TenderId], rules.For(tenders[c.TenderId])));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var contracts = (await db.Set<Contract>().Where(c => c.SignedAt != null).OrderBy(c => c.Id)
            .ToListAsync(cancellationToken)).FindAll(IsLiving);
        var ids = contracts.ConvertAll(c => c.TenderId);
        var tenders = await db.Set<Tender>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        return contracts.ConvertAll(c => new LivingProcess(
            new(Prefix, c.Id), new(false, ContractMoments.Of(c, rules.For(tenders[c.TenderId])))));
    }

    /// <summary>Whether a moment may still come.</summary>
    internal static bool IsLiving(Contract contract) => contract.SignedAt is not null
        && (contract.EndedAt is null || contract.Reviews.Exists(r => r is { AnsweredAt: not null, FeedbackAt: null }));
}
