using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Processes;

/// <summary>One contract, and what its moments ask for.</summary>
internal sealed class ContractInHand(Contract contract, Tender tender, RulesInForce force) : ProcessInHand
{
    /// <inheritdoc/>
    public override ProcessState State =>
        new(!ContractProcess.IsLiving(contract), ContractMoments.Of(contract, force));

    /// <inheritdoc/>
    public override Task<string?> ApplyAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        var skipped = WhyNot(moment, work.Now);
        if (skipped is null)
        {
            Apply(work, moment);
        }

        return Task.FromResult(skipped);
    }

    // After a long stop, or when a review moves close, two steps can be due at once; the latest is enough (MSG-2).
    private string? WhyNot(Moment moment, DateTimeOffset now) => Asks(moment) && State.Moments.Any(m =>
        Asks(m) && ContractMoments.ReviewId(m) == ContractMoments.ReviewId(moment) && m.At > moment.At && m.At <= now)
            ? "A later word about this review is due as well."
            : null;

    private static bool Asks(Moment moment) =>
        moment.Kind is MomentKind.ReviewComing or MomentKind.ReviewLate or MomentKind.PersonCalls;

    private void Apply(Work work, Moment moment)
    {
        switch (moment.Kind)
        {
            case MomentKind.DeliveryStarts:
                tender.StartDelivery();
                work.Wake(tender.Subject);
                break;
            case MomentKind.ContractEnds:
                tender.End();
                contract.End(work.Now);
                break;
            case MomentKind.ReviewComing:
                work.Tell(Message(moment,
                    moment.Step == 0 ? "ReviewDueToday" : "ReviewComingUp", contract.ContactId));
                break;
            case MomentKind.ReviewLate:
                work.Tell(Message(moment, "ReviewLate", contract.ContactId));
                break;
            case MomentKind.PersonCalls:
                work.Tell(Message(moment, "PersonWillCall", contract.ContactId));
                work.Tell(Message(moment, "PersonWillCallCommissioner", contract.OwnerId));
                break;
            case MomentKind.FeedbackDue:
                work.Tell(Message(moment, "FeedbackDue", contract.OwnerId));
                break;
            default:
                throw new InvalidOperationException($"A contract has no moment of the kind {moment.Kind}.");
        }
    }

    private MessageIntent Message(Moment moment, string purpose, int personId) => new()
    {
        Purpose = purpose,
        PersonId = personId,
        Occasion = $"{contract.Subject}/{moment.Key}",
        TenderId = contract.TenderId,
        OrganisationId = personId == contract.ContactId ? contract.ProviderId : null,
        ContractId = contract.Id,
        DeadlineVersion = contract.Review(ContractMoments.ReviewId(moment)).DueVersion,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["review"] = $"{ContractMoments.ReviewId(moment)}",
        },
    };
}
