using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Engagement.Processes;

/// <summary>The moments of a round in which people are asked.</summary>
public sealed class RoundProcess(CurrentRules rules) : IMomentProcess
{
    /// <inheritdoc/>
    public string Prefix => "engagement";

    /// <inheritdoc/>
    public string Orchestrator => nameof(EngagementOrchestrator);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        var numbers = ids.Select(id => id.First).ToHashSet();
        var rounds = await db.Set<EngagementRound>().Where(r => numbers.Contains(r.Id)).ToListAsync(cancellationToken);
        var tenders = await TendersAsync(db, rounds, cancellationToken);
        return rounds.ToDictionary(r => new ProcessId(Prefix, r.Id), ProcessInHand (r) =>
            new RoundInHand(r, rules.For(tenders[r.TenderId])));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var rounds = await db.Set<EngagementRound>().Where(r => r.OpenedAt != null && r.SummaryAt == null).OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var tenders = await TendersAsync(db, rounds, cancellationToken);
        return rounds.ConvertAll(r => new LivingProcess(
            new(Prefix, r.Id), new(false, RoundMoments.Of(r, rules.For(tenders[r.TenderId])))));
    }

    private static Task<Dictionary<int, Tender>> TendersAsync(
        TenderFlowDb db, List<EngagementRound> rounds, CancellationToken cancellationToken)
    {
        var ids = rounds.ConvertAll(r => r.TenderId);
        return db.Set<Tender>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
    }
}

/// <summary>One round, and what its moments ask for.</summary>
internal sealed class RoundInHand(EngagementRound round, RulesInForce force) : ProcessInHand
{
    /// <inheritdoc/>
    public override ProcessState State =>
        new(round is { OpenedAt: null } or { SummaryAt: not null }, RoundMoments.Of(round, force));

    /// <inheritdoc/>
    public override Task<string?> ApplyAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        switch (moment.Kind)
        {
            case MomentKind.RoundReminder:
                return Task.FromResult(Remind(work, moment));
            case MomentKind.RoundCloses:
                round.Close(work.Now);
                break;
            case MomentKind.YouSaidDue:
                work.Tell(Mail.RoundMessages.AnswersDue(round));
                break;
            default:
                throw new InvalidOperationException($"A round has no moment of the kind {moment.Kind}.");
        }

        return Task.FromResult<string?>(null);
    }

    private string? Remind(Work work, Moment moment)
    {
        // After a long stop the round may be over by now.
        if (State.Moments.Any(m => m.Kind == MomentKind.RoundCloses && m.At <= work.Now))
        {
            return "The last day has passed.";
        }

        var waiting = round.Contributors.Where(c => c.IsWanted && c.PersonId is not null).ToList();
        waiting.ForEach(c => work.Tell(Mail.RoundMessages.Reminder(round, c, moment.Key)));
        return waiting.Count == 0 ? "Everyone has answered." : null;
    }
}
