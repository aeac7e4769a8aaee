using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Answering;

/// <summary>Either side moves a review to another day. Reminders are counted anew (INV-2).</summary>
public sealed class MoveReview(UnitOfWork unitOfWork, ReadingLevels levels)
{
    /// <summary>Moves.</summary>
    public Task RunAsync(
        Actor actor, int contractId, int reviewId, DateOnly dueOn, string reason, CancellationToken cancellationToken) =>
        RunAsync(actor, contractId, reviewId, dueOn, reason, null, cancellationToken);

    /// <summary>Moves, also with words of the buyer that are hard to read when somebody says why they stay (INV-11).</summary>
    public Task RunAsync(
        Actor actor, int contractId, int reviewId, DateOnly dueOn, string reason, string? hardWordsReason,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            if (actor.OrganisationId != contract.BuyerId && actor.OrganisationId != contract.ProviderId)
            {
                throw new DomainError(new Refusal("ACCESS", "", "This contract belongs to other organisations."));
            }

            contract.MoveReview(reviewId, dueOn, reason, LocalClock.Day(work.Now, contract.Zone));
            // A provider may write as it likes; the gate is for those who ask.
            if (actor.OrganisationId == contract.BuyerId)
            {
                PlainWordsGate.Pass(contract, [new("reason", TextKind.Reason, "the reason", reason)], levels, hardWordsReason);
            }

            work.Wake($"reviews:{contract.Id}");
        }, cancellationToken);
}
