using TenderFlow.App.Documents;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Reviews.Answering;

namespace TenderFlow.App.Reviews.Contracts;

/// <summary>The addresses of this stage that are no pages: a short cut, and the file of a review.</summary>
internal static class Downloads
{
    public static async Task<IResult> ContractOfTender(
        int tenderId, HttpContext http, ReadContracts contracts, CancellationToken cancellationToken) =>
        await contracts.OfTenderAsync(http.User.ActorOf(), tenderId, cancellationToken) is { } view
            ? TypedResults.Redirect(ReviewLinks.Contract(view.Contract.Id))
            : TypedResults.NotFound();

    public static async Task<IResult> ReviewFile(
        int id, int reviewId, HttpContext http, ReadContracts contracts, UnitOfWork unitOfWork, IDocumentStore store,
        CancellationToken cancellationToken)
    {
        var actor = http.User.ActorOf();
        var view = await contracts.FindAsync(actor, id, cancellationToken);
        if (view?.Find(reviewId) is not { } review || (review.AnsweredAt is null && !view.IsProvider(actor)))
        {
            return TypedResults.NotFound();
        }

        var file = await unitOfWork.ReadAsync(
            db => AttachedFile.FindAsync(db, view.Contract, review, cancellationToken), cancellationToken);
        return file is not null && await store.SendAsync(file, cancellationToken) is { } sent
            ? sent
            : TypedResults.NotFound();
    }
}
