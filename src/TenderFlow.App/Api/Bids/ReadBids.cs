using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.Documents;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Api.Bids;

/// <summary>Reads bids. Until the opening nobody but its own organisation reads a bid (INV-6).</summary>
internal sealed class ReadBids(UnitOfWork unitOfWork, ReadingRoom room, IDocumentStore store)
{
    /// <summary>The actor's own bid.</summary>
    /// <exception cref="DomainError">There is none.</exception>
    public Task<OwnBidAnswer> OwnAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var bid = await OwnAsync(db, actor, tenderId, cancellationToken);
            var tender = await db.Set<Tender>().SingleAsync(t => t.Id == tenderId, cancellationToken);
            return new OwnBidAnswer(
                tenderId, bid.StartedAt, bid.PricePence, bid.Answers, bid.Documents.ConvertAll(FileAnswer.Of),
                [.. bid.Missing(tender.Asked).Select(i => new MissingAnswer(i.Id, i.Title, i.Minutes))],
                bid.Submissions.OrderBy(s => s.Number).Select(ReceiptAnswer.Of).ToList(), bid.WithdrawnAt,
                bid.CheckedChangeVersion < tender.ChangeVersion);
        }, cancellationToken);

    /// <summary>All bids of a tender, for its buyer. What a late one says is told only when it was let in.</summary>
    /// <exception cref="DomainError">Bids are still sealed, or the tender belongs to another body.</exception>
    public async Task<IReadOnlyList<BidAnswerForBuyer>> ForBuyerAsync(
        Actor actor, int tenderId, CancellationToken cancellationToken)
    {
        await MustKnowAsync(tenderId, cancellationToken);
        var counting = (await room.MustReadAsync(actor, tenderId, BidPart.Whole, null, cancellationToken))
            .ToDictionary(b => b.Bid.Id, b => b.Sent);
        return await unitOfWork.ReadAsync(async db =>
        {
            var bids = await db.Set<Bid>().Where(b => b.TenderId == tenderId).OrderBy(b => b.Id).ToListAsync(cancellationToken);
            var bidders = bids.Select(b => b.OrganisationId).ToList();
            var names = await db.Set<Organisation>().Where(o => bidders.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
            return (IReadOnlyList<BidAnswerForBuyer>)[.. bids.Where(b => b.Submissions.Count > 0)
                .Select(b => new BidAnswerForBuyer(
                    b.Id, b.OrganisationId, names[b.OrganisationId],
                    counting.TryGetValue(b.Id, out var sent) ? VersionAnswer.Of(sent) : null,
                    [.. b.Submissions.Where(s => s.Timing != SubmissionTiming.InTime).Select(LateAnswer.Of)]))];
        }, cancellationToken);
    }

    /// <summary>Makes sure that a bid is one of a tender of the actor's body.</summary>
    /// <exception cref="DomainError">It is not.</exception>
    public Task MustHoldAsync(Actor actor, int tenderId, int bidId, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var tender = await db.Set<Tender>().SingleOrDefaultAsync(t => t.Id == tenderId, cancellationToken)
                ?? throw NotFoundHere.Error;
            actor.MustBuyFor(tender.BuyerId);
            return await db.Set<Bid>().AnyAsync(b => b.Id == bidId && b.TenderId == tenderId, cancellationToken)
                ? true
                : throw NotFoundHere.Error;
        }, cancellationToken);

    /// <summary>A file of the version that counts, for the buyer.</summary>
    public async Task<IResult> FileForBuyerAsync(
        Actor actor, int tenderId, int bidId, int askedItemId, CancellationToken cancellationToken)
    {
        await MustKnowAsync(tenderId, cancellationToken);
        var read = await room.MustReadAsync(actor, tenderId, BidPart.File, bidId, cancellationToken);
        return await FileAsync(
            _ => Task.FromResult(read is [var bid] ? bid.Sent.Files.Find(f => f.AskedItemId == askedItemId) : null), cancellationToken);
    }

    /// <summary>A file of the actor's own draft.</summary>
    public Task<IResult> OwnFileAsync(Actor actor, int tenderId, int askedItemId, CancellationToken cancellationToken) =>
        FileAsync(
            async db => (await OwnAsync(db, actor, tenderId, cancellationToken)).Documents.Find(f => f.AskedItemId == askedItemId),
            cancellationToken);

    private async Task<IResult> FileAsync(Func<TenderFlowDb, Task<BidDocument?>> find, CancellationToken cancellationToken)
    {
        var document = await unitOfWork.ReadAsync(async db => await find(db) is { DocumentId: { } id }
            ? await db.Set<Document>().SingleAsync(d => d.Id == id, cancellationToken)
            : null, cancellationToken);
        return document is not null && await store.SendAsync(document, cancellationToken) is { } sent
            ? sent
            : throw NotFoundHere.Error;
    }

    private static async Task<Bid> OwnAsync(TenderFlowDb db, Actor actor, int tenderId, CancellationToken cancellationToken) =>
        await db.Set<Bid>().SingleOrDefaultAsync(
            b => b.TenderId == tenderId && b.OrganisationId == actor.OrganisationId, cancellationToken)
        ?? throw NotFoundHere.Error;

    private Task<bool> MustKnowAsync(int tenderId, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
            await db.Set<Tender>().AnyAsync(t => t.Id == tenderId, cancellationToken) ? true : throw NotFoundHere.Error,
            cancellationToken);
}
