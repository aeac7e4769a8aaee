using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>When a buyer may read what bids say: never before they closed, and never when the tender was stopped before (INV-6, SUB-8).</summary>
public static class BidReading
{
    /// <summary>Whether bids may be read now.</summary>
    public static bool IsOpen(Tender tender, DateTimeOffset now) => tender switch
    {
        { IsOpen: true } or { BidsClose: null } => false,
        { Status: TenderStatus.Draft or TenderStatus.InReview or TenderStatus.Withdrawn } => false,
        _ => tender.BidsClose.Instant <= now,
    };
}
