using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Answering;

/// <summary>The provider answers a review. Reminders stop.</summary>
public sealed class AnswerReview(UnitOfWork unitOfWork)
{
    /// <summary>Answers every question of the review; a file may come with it.</summary>
    public Task RunAsync(
        Actor actor, int contractId, int reviewId, IReadOnlyList<string> answers, int? documentId,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            actor.MustProvideFor(contract.ProviderId);
            contract.Answer(reviewId, answers, documentId, work.Now);
            work.Wake($"reviews:{contract.Id}");
        }, cancellationToken);
}
