using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>A bid that counts, with its bidder's name. It can only be had in the reading room, once bids were opened (INV-6).</summary>
/// <param name="Bid">The bid.</param>
/// <param name="Name">The bidder.</param>
/// <param name="Sent">The version that counts; the only one a buyer reads.</param>
public sealed record BidderBid(Bid Bid, string Name, Submission Sent);
