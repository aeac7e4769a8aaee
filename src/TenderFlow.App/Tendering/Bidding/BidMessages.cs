using System.Globalization;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>Messages about one sent version of a bid; each purpose leaves once a version.</summary>
internal static class BidMessages
{
    /// <summary>Makes the intent.</summary>
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
