using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Managing;

/// <summary>What a buyer may know about a tender at any time: numbers, never what bids say (INV-6).</summary>
/// <param name="Interested">Organisations on the list that may still bid.</param>
/// <param name="Declined">Organisations that said they will not bid.</param>
/// <param name="Drafts">Bids that were started and not sent.</param>
/// <param name="BidsIn">Bids that count.</param>
/// <param name="LateToDecide">Late bids that wait for a decision.</param>
/// <param name="QuestionsWaiting">Questions without an answer.</param>
public sealed record TenderNumbers(
    int Interested, int Declined, int Drafts, int BidsIn, int LateToDecide, int QuestionsWaiting)
{
    /// <summary>Counts.</summary>
    public static async Task<TenderNumbers> ReadAsync(
        TenderFlowDb db, Tender tender, CancellationToken cancellationToken)
    {
        var interests = await db.Set<Interest>().Where(i => i.TenderId == tender.Id)
            .Select(i => i.DeclinedAt).ToListAsync(cancellationToken);
        var bids = await db.Set<Bid>().Where(b => b.TenderId == tender.Id).ToListAsync(cancellationToken);
        var waiting = await db.Set<Question>()
            .CountAsync(q => q.TenderId == tender.Id && q.AnsweredAt == null, cancellationToken);
        return new(
            interests.Count(declined => declined is null), interests.Count(declined => declined is not null),
            bids.Count(b => b.Submissions.Count == 0), bids.Count(b => b.Counting is not null),
            LateBid.Of(tender, bids).Count(late => late.Sent.Admitted is null), waiting);
    }
}
