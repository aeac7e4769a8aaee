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
        Apply(work, moment);
        return Task.FromResult<string?>(null);
    }

    private void Apply(Work work, Moment moment)
    {
        switch (moment.Kind)
        {
            case MomentKind.DeliveryStarts:
                tender.StartDelivery();
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
