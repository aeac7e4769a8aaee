using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Decommissioning.Processes;

/// <summary>The moments around the end of each signed contract.</summary>
public sealed class EndingProcess(CurrentRules rules) : IMomentProcess
{
    /// <inheritdoc/>
    public string Prefix => "ending";

    /// <inheritdoc/>
    public string Orchestrator => nameof(EndingOrchestrator);

    /// <inheritdoc/>
    public ProcessId OriginOf(ProcessId id) => new("reviews", id.First);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        var numbers = ids.Select(id => id.First).ToHashSet();
        var contracts = await db.Set<Contract>().Where(c => numbers.Contains(c.Id)).ToListAsync(cancellationToken);
        var cases = await CasesAsync(db, numbers, cancellationToken);
        var tenders = await TendersAsync(db, contracts, cancellationToken);
        return contracts.ToDictionary(c => new ProcessId(Prefix, c.Id), ProcessInHand (c) =>
            new EndingInHand(c, cases.GetValueOrDefault(c.Id), rules.For(tenders[c.TenderId])));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var contracts = await db.Set<Contract>().Where(c => c.SignedAt != null
                && !db.Set<EndingCase>().Any(e => e.ContractId == c.Id && e.ClosedAt != null))
            .OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var cases = await CasesAsync(db, contracts.Select(c => c.Id).ToHashSet(), cancellationToken);
        var tenders = await TendersAsync(db, contracts, cancellationToken);
        return contracts.ConvertAll(c => new LivingProcess(new(Prefix, c.Id), new(
            false, EndingMoments.Of(c, cases.GetValueOrDefault(c.Id), rules.For(tenders[c.TenderId])))));
    }

    private static Task<Dictionary<int, EndingCase>> CasesAsync(
        TenderFlowDb db, HashSet<int> contractIds, CancellationToken cancellationToken) =>
        db.Set<EndingCase>().Where(c => contractIds.Contains(c.ContractId)).ToDictionaryAsync(c => c.ContractId, cancellationToken);

    private static Task<Dictionary<int, Tender>> TendersAsync(
        TenderFlowDb db, List<Contract> contracts, CancellationToken cancellationToken)
    {
        var ids = contracts.ConvertAll(c => c.TenderId);
        return db.Set<Tender>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
    }
}
