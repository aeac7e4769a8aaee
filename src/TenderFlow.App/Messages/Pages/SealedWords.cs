using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Messages.Pages;

/// <summary>Some messages to a bidder tell what their bid holds. The buyer reads their words from the opening on (INV-6, SUB-8).</summary>
internal static class SealedWords
{
    private const string Instead = "This message tells what a bid holds. You can read it once the bids are opened.";

    private static readonly HashSet<string> TellOfBids = new(StringComparer.Ordinal)
    {
        "BidReceipt", "BidReminder", "FilesOnTheirWay", "SupportNearlyThere", "JointBidInvitation", "JointBidAnswered",
        "JointBidSent",
    };

    /// <summary>The message as this reader may read it now.</summary>
    public static async Task<MessageRecord> ForAsync(
        TenderFlowDb db, Actor reader, MessageRecord message, CancellationToken cancellationToken) =>
        message.PersonId != reader.PersonId && TellOfBids.Contains(message.Purpose)
            && await db.FindAsync<Tender>([message.TenderId], cancellationToken) is { BidsOpenedAt: null }
            ? message.Telling(Instead)
            : message;
}
