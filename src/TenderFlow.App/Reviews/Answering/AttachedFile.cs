using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Answering;

/// <summary>The one file that may come with the answers of a review. It is kept while the answers are still being written.</summary>
public sealed class AttachedFile(UnitOfWork unitOfWork)
{
    /// <summary>Puts a file beside the answers, in place of the one before.</summary>
    /// <exception cref="DomainError">The review is answered, or the actor does not act for the provider.</exception>
    public Task AttachAsync(
        Actor actor, int contractId, int reviewId, AcceptedFile file, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            actor.MustProvideFor(contract.ProviderId);
            if (contract.Review(reviewId).AnsweredAt is not null)
            {
                throw new DomainError(new Refusal("REV-6", "file", "This review is answered already."));
            }

            var last = await NewestAsync(work.Db, contractId, reviewId, cancellationToken);
            work.Add(last?.Next(file, actor.PersonId) ?? Document.First(Slot(contractId, reviewId), file, actor.PersonId));
        }, cancellationToken);

    /// <summary>The file of a review: the one that was sent, or the newest while nothing was sent; null when there is none.</summary>
    public static Task<Document?> FindAsync(
        TenderFlowDb db, Contract contract, Review review, CancellationToken cancellationToken) =>
        review.AnsweredAt is null
            ? NewestAsync(db, contract.Id, review.Id, cancellationToken)
            : db.Set<Document>().SingleOrDefaultAsync(d => d.Id == review.DocumentId, cancellationToken);

    private static Task<Document?> NewestAsync(
        TenderFlowDb db, int contractId, int reviewId, CancellationToken cancellationToken)
    {
        var slot = Slot(contractId, reviewId);
        return db.Set<Document>().Where(d => d.Slot == slot).OrderByDescending(d => d.Version)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static string Slot(int contractId, int reviewId) =>
        string.Create(CultureInfo.InvariantCulture, $"review:{contractId}:{reviewId}");
}
