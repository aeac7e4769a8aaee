using System.Globalization;

namespace TenderFlow.App.Tendering;

/// <summary>The addresses of this stage's pages.</summary>
public static class TenderLinks
{
    /// <summary>All open tenders.</summary>
    public const string Open = "/tenders";

    /// <summary>A tender in plain words.</summary>
    public static string Tender(int id) => Of(id, "");

    /// <summary>Its questions and answers.</summary>
    public static string Questions(int id) => Of(id, "/questions");

    /// <summary>The help a bidder can have.</summary>
    public static string Help(int id) => Of(id, "/help");

    /// <summary>Its record as open data.</summary>
    public static string Record(int id) => Of(id, "/record");

    /// <summary>The closing date for a calendar.</summary>
    public static string ClosingDateFile(int id) => Of(id, "/closing-date.ics");

    /// <summary>The bidder's own bid.</summary>
    public static string Bid(int id) => Of(id, "/bid");

    /// <summary>The receipt of a version of the bidder's bid.</summary>
    public static string Receipt(int id, int number) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/bid/receipts/{number}"));

    /// <summary>One thing that the bidder's own bid is asked for.</summary>
    public static string BidItem(int id, int itemId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/bid/items/{itemId}"));

    /// <summary>Where a script asks for a place to send the blocks of a file.</summary>
    public static string Blocks(int id, int itemId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/bid/items/{itemId}/blocks"));

    /// <summary>Where the bidder looks at everything and sends it.</summary>
    public static string CheckBid(int id) => Of(id, "/bid/check");

    /// <summary>Where the bidder takes the bid back.</summary>
    public static string TakeBack(int id) => Of(id, "/bid/take-back");

    /// <summary>A file of the bidder's own bid.</summary>
    public static string BidFile(int id, int documentId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/bid/files/{documentId}"));

    /// <summary>Where fingerprints of files are announced.</summary>
    public static string Fingerprints(int id) => Of(id, "/bid/fingerprints");

    /// <summary>Who looks for partners.</summary>
    public static string Partners(int id) => Of(id, "/partners");

    /// <summary>Where a bidder says what it brings and looks for.</summary>
    public static string OwnListing(int id) => Of(id, "/partners/me");

    /// <summary>Where a bidder says yes or no to a partner.</summary>
    public static string Partner(int id, int organisationId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/partners/{organisationId}"));

    /// <summary>Who bids together, and who gives what.</summary>
    public static string JointBid(int id) => Of(id, "/joint-bid");

    /// <summary>What a member writes for a bid that another leads.</summary>
    public static string JointBidItem(int id, int leadId, int itemId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/joint-bid/{leadId}/items/{itemId}"));

    /// <summary>The buyer's page of a tender.</summary>
    public static string Manage(int id) => Of(id, "/manage");

    /// <summary>Where the buyer changes an open tender.</summary>
    public static string Change(int id) => Of(id, "/change");

    /// <summary>Where the buyer moves the closing date.</summary>
    public static string MoveClosing(int id) => Of(id, "/move-closing-date");

    /// <summary>Where the buyer stops a tender.</summary>
    public static string Stop(int id) => Of(id, "/stop");

    /// <summary>Where the buyer decides on late bids.</summary>
    public static string LateBids(int id) => Of(id, "/late-bids");

    /// <summary>Where the buyer reads the bids after they closed.</summary>
    public static string Bids(int id) => Of(id, "/bids");

    /// <summary>One bid, read by the buyer after bids closed.</summary>
    public static string ReadBid(int id, int bidId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/bids/{bidId}"));

    /// <summary>A file of a bid, read by the buyer after bids closed.</summary>
    public static string ReadBidFile(int id, int bidId, int documentId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/bids/{bidId}/files/{documentId}"));

    /// <summary>What was sent to whom about a tender.</summary>
    public static string Messages(int id) => Of(id, "/messages");

    /// <summary>Where the buyer records the decision.</summary>
    public static string Decision(int id) => Of(id, "/decision");

    /// <summary>Where the buyer opens the bids.</summary>
    public static string Opening(int id) => Of(id, "/opening");

    /// <summary>Where several people score the bids.</summary>
    public static string Scoring(int id) => Of(id, "/scoring");

    /// <summary>Where an assessor scores a bid alone.</summary>
    public static string OwnScores(int id, int bidId) => $"{ReadBid(id, bidId)}/scores";

    /// <summary>Where the assessors of a bid write down what they agreed.</summary>
    public static string Agree(int id, int bidId) => $"{ReadBid(id, bidId)}/agree";

    /// <summary>Where the buyer asks bidders to put things right.</summary>
    public static string AskToPutRight(int id) => Of(id, "/put-right");

    /// <summary>Where a bidder puts things right.</summary>
    public static string PutRight(int id) => Of(id, "/bid/put-right");

    /// <summary>Where a bidder books a talk.</summary>
    public static string Talk(int id) => Of(id, "/talk");

    /// <summary>Where the buyer offers times for talks.</summary>
    public static string Times(int id) => Of(id, "/times");

    /// <summary>Where the buyer says that somebody went to court, or that signing may go on.</summary>
    public static string Hold(int id) => Of(id, "/hold");

    /// <summary>What the bidder was told about its own bid.</summary>
    public static string Result(int id) => Of(id, "/bid/decision");

    private static string Of(int id, string rest) => string.Create(CultureInfo.InvariantCulture, $"/tenders/{id}{rest}");
}
