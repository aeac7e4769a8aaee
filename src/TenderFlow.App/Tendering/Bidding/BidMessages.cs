using System.Globalization;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>Messages about a sent bid.</summary>
internal static class BidMessages
{
    /// <summary>The word that bids are closed and this one counts; once for each bidder.</summary>
    public static MessageIntent Closed(Tender tender, Bid bid, Submission counting) => new()
    {
        Purpose = "BidsClosed",
        PersonId = counting.PersonId,
        Occasion = $"tender:{tender.Id}/closed/{bid.OrganisationId}",
        TenderId = tender.Id,
        OrganisationId = bid.OrganisationId,
        DeadlineVersion = tender.DeadlineVersion,
    };

    /// <summary>A message about one sent version; each purpose leaves once a version.</summary>
    public static MessageIntent About(string purpose, int personId, Tender tender, Bid bid, Submission sent) => new()
    {
        Purpose = purpose,
        PersonId = personId,
        Occasion = string.Create(CultureInfo.InvariantCulture, $"{bid.Subject}/{sent.Number}"),
        TenderId = tender.Id,
        OrganisationId = bid.OrganisationId,
        DeadlineVersion = tender.DeadlineVersion,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = sent.Number.ToString(CultureInfo.InvariantCulture),
        },
    };
}
