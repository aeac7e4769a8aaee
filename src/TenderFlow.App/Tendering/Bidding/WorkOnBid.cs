using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>A provider writes its bid: answers, price and files. Nothing here sends it.</summary>
public sealed class WorkOnBid(UnitOfWork unitOfWork)
{
    /// <summary>Starts a draft, or finds the one there is. Starting puts the provider on the list.</summary>
    public Task StartAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (_, _) => { }, cancellationToken);

    /// <summary>Saves answers by the number of the asked item, and the price. What is not named stays as it is.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="answers">Texts by asked item; an empty text clears the answer.</param>
    /// <param name="price">The price in pence, if it is part of the request.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DomainError">An item is not asked for, or a text is too long.</exception>
    public Task SaveAsync(
        Actor actor, int tenderId, IReadOnlyDictionary<int, string> answers, PriceGiven? price,
        CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (tender, bid) =>
        {
            foreach (var (itemId, text) in answers)
            {
                bid.Write(ItemOf(tender, itemId, AskedKind.Answer), text);
            }

            if (price is not null)
            {
                bid.Price(price.Pence);
            }
        }, cancellationToken);

    /// <summary>Puts a stored file into the draft.</summary>
    public Task AttachAsync(Actor actor, int tenderId, BidDocument document, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (tender, bid) =>
        {
            ItemOf(tender, document.AskedItemId, AskedKind.Document);
            bid.Attach(document);
        }, cancellationToken);

    /// <summary>Records a file whose bytes are in the store, and puts it into the draft. Bytes that were announced complete what was announced (INV-5).</summary>
    /// <exception cref="DomainError">The file is not asked for, or another one was announced and its time is over.</exception>
    public Task PutAsync(
        Actor actor, int tenderId, int askedItemId, AcceptedFile file, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, async (work, tender, bid) =>
        {
            ItemOf(tender, askedItemId, AskedKind.Document);
            var document = await RecordAsync(work, $"{bid.Subject}:{askedItemId}", file, cancellationToken);
            if (bid.IsAnnounced(document.Sha256))
            {
                await ReceiveAsync(work, tender, bid, document.Sha256, document.Id);
                return;
            }

            bid.Attach(new(
                askedItemId, document.Name, document.Size, document.Sha256, document.UploadStartedAt, document.Id,
                document.UploadedAt));
        }, cancellationToken);

    /// <summary>Takes a file out of the draft.</summary>
    public Task DetachAsync(Actor actor, int tenderId, int askedItemId, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (_, bid) => bid.Detach(askedItemId), cancellationToken);

    /// <summary>Records that the bytes of an announced file have come. A version that is whole now gets its receipt (SUB-5).</summary>
    /// <exception cref="DomainError">Nobody announced this file, or its time is over.</exception>
    public Task ReceiveBytesAsync(
        Actor actor, int tenderId, string sha256, int documentId, CancellationToken cancellationToken) =>
        OnDraftAsync(
            actor, tenderId, (work, tender, bid) => ReceiveAsync(work, tender, bid, sha256, documentId), cancellationToken);

    /// <summary>Takes an announced file out of the draft again, because its bytes were refused.</summary>
    public Task ForgetAnnouncedAsync(Actor actor, int tenderId, int askedItemId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            var bid = await FindAsync(work.Db, tenderId, actor.OrganisationId, cancellationToken);
            bid?.Forget(askedItemId);
        }, cancellationToken);

    /// <summary>Says that the bidder has read the latest change of the tender (SUB-6).</summary>
    public Task CheckAgainAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (tender, bid) => bid.CheckAgain(tender), cancellationToken);

    /// <summary>The bid of an organisation; null when it has none.</summary>
    internal static async Task<Bid?> FindAsync(
        TenderFlowDb db, int tenderId, int organisationId, CancellationToken cancellationToken) =>
        db.Set<Bid>().Local.FirstOrDefault(b => b.TenderId == tenderId && b.OrganisationId == organisationId)
        ?? await db.Set<Bid>().SingleOrDefaultAsync(
            b => b.TenderId == tenderId && b.OrganisationId == organisationId, cancellationToken);

    private static async Task<Document> RecordAsync(
        Work work, string slot, AcceptedFile file, CancellationToken cancellationToken)
    {
        var before = await work.Db.Set<Document>().Where(d => d.Slot == slot)
            .OrderByDescending(d => d.Version).FirstOrDefaultAsync(cancellationToken);
        var document = work.Add(before?.Next(file, work.Actor.PersonId) ?? Document.First(slot, file, work.Actor.PersonId));
        // The bid speaks of the document by its number, which the database gives.
        await work.Db.SaveChangesAsync(cancellationToken);
        return document;
    }

    private static async Task ReceiveAsync(Work work, Tender tender, Bid bid, string sha256, int documentId)
    {
        bid.ReceiveBytes(sha256, documentId, work.Now);
        foreach (var sent in bid.Submissions.Where(
            s => s is { BytesDue: not null, IsComplete: true, Timing: SubmissionTiming.InTime }))
        {
            work.Tell(BidMessages.About("BidReceipt", sent.PersonId, tender, bid, sent));
        }
    }

    private Task OnDraftAsync(Actor actor, int tenderId, Action<Tender, Bid> change, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (_, tender, bid) =>
        {
            change(tender, bid);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task OnDraftAsync(
        Actor actor, int tenderId, Func<Work, Tender, Bid, Task> change, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            var bid = await FindAsync(work.Db, tenderId, actor.OrganisationId, cancellationToken);
            if (bid is null)
            {
                bid = work.Add(new Bid(tender, actor.OrganisationId, work.Now));
                await JoinTender.EnsureAsync(work, tender, cancellationToken);
            }

            await change(work, tender, bid);
        }, cancellationToken);

    private static AskedItem ItemOf(Tender tender, int itemId, AskedKind kind) =>
        tender.Asked.Find(i => i.Id == itemId && i.Kind == kind)
        ?? throw new DomainError(new Refusal("SUB-4", "", "This tender does not ask for that. Reload the page and look again."));
}

/// <summary>A price that is part of a request.</summary>
/// <param name="Pence">The price in pence; null clears it.</param>
public sealed record PriceGiven(long? Pence);
