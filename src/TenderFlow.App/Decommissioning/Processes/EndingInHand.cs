using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Decommissioning.Cases;
using TenderFlow.App.Decommissioning.Telling;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Decommissioning.Processes;

/// <summary>One contract that goes towards its end, or has ended, and what its moments ask for.</summary>
internal sealed class EndingInHand(Contract contract, EndingCase? known, RulesInForce force) : ProcessInHand
{
    private EndingCase? ending = known;

    /// <inheritdoc/>
    public override ProcessState State => new(
        contract.SignedAt is null || ending?.ClosedAt is not null, EndingMoments.Of(contract, ending, force));

    /// <inheritdoc/>
    public override async Task<string?> ApplyAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        ending ??= await OpenCase.OfAsync(work, contract, cancellationToken);
        if (IsOvertaken(moment, work.Now))
        {
            return "A later word about the end is due as well.";
        }

        switch (moment.Kind)
        {
            case MomentKind.EndingDecisionDue:
                work.Tell(EndingMessages.DecisionDue(ending, moment.Key, moment.Step));
                break;
            case MomentKind.EndingNoticeFloor:
                await RunOutAsync(work, cancellationToken);
                break;
            case MomentKind.WaysToCarryOn:
                work.Tell(EndingMessages.Ways(ending, moment.Key));
                break;
            case MomentKind.ExitPlanDue:
                work.Tell(EndingMessages.YourTurn(ending, EndingTask.ExitPlan, moment.Key));
                break;
            case MomentKind.HowAreYouGettingOn:
                work.Tell(EndingMessages.FollowUp(ending, moment.Key, moment.Step));
                break;
            case MomentKind.EndingToClose:
                work.Tell(EndingMessages.YourTurn(ending, EndingTask.Close, moment.Key));
                break;
            default:
                throw new InvalidOperationException($"An ending has no moment of the kind {moment.Kind}.");
        }

        return null;
    }

    // After a long stop several steps of one ladder can be due at once; the latest is enough (MSG-2).
    private bool IsOvertaken(Moment moment, DateTimeOffset now) =>
        moment.Kind is MomentKind.EndingDecisionDue or MomentKind.WaysToCarryOn or MomentKind.ExitPlanDue
            or MomentKind.HowAreYouGettingOn
        && State.Moments.Any(m => m.Kind == moment.Kind && m.At > moment.At && m.At <= now);

    // Nobody decided in time. Silence would be the worst notice: say that the contract runs out, and what help there is (INV-9).
    private async Task RunOutAsync(Work work, CancellationToken cancellationToken)
    {
        var list = await work.Db.Set<SupportEntry>().Where(e => e.BuyerId == contract.BuyerId && e.RemovedAt == null)
            .OrderBy(e => e.Id).ToListAsync(cancellationToken);
        ending!.GiveNoticeByDefault(contract, SupportEntry.WaysOn(LocalClock.Day(work.Now, contract.Zone), list), work.Now);
        await TellAboutEnd.TellAsync(work, ending, cancellationToken);
        work.Tell(EndingMessages.YourTurn(ending, EndingTask.DecideStill, $"default/{ending.EndVersion}"));
    }
}
