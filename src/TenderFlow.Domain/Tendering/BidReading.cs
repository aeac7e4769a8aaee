using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>When a buyer may read what bids say: only once they were opened, and never when the tender was stopped before (INV-6, SUB-8).</summary>
public static class BidReading
{
    /// <summary>Whether bids may be read now.</summary>
    public static bool IsOpen(Tender tender, DateTimeOffset now) => tender switch
    {
        { IsOpen: true } or { BidsClose: null } => false,
        { Status: TenderStatus.Draft or TenderStatus.InReview or TenderStatus.Withdrawn } => false,
        _ => tender.BidsClose.Instant <= now && tender.BidsOpenedAt <= now,
    };

    /// <summary>Why a bid cannot be read now; null when it can.</summary>
    public static Refusal? WhyNot(Tender tender, DateTimeOffset now) => IsOpen(tender, now) ? null : WhySealed(tender);

    /// <summary>Why bids that cannot be read are sealed.</summary>
    public static Refusal WhySealed(Tender tender) => tender.Status switch
    {
        TenderStatus.Withdrawn => new("INV-6", "", "This tender was stopped before bids closed. Nobody reads the bids."),
        TenderStatus.Evaluating => new("SUB-8", "", "Bids have closed, but nobody has opened them yet. Open them first."),
        _ => new("INV-6", "", "Bids stay sealed until they close."),
    };
}
