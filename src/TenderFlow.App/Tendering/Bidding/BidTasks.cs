using TenderFlow.App.Tendering.Reading;
using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>The parts of a bid as a list of tasks.</summary>
public static class BidTasks
{
    /// <summary>What is missing first, quickest first; then what may be added; then what is there.</summary>
    public static IReadOnlyList<TaskItem> Of(Tender tender, Bid bid) =>
    [
        .. tender.Asked
            .OrderBy(item => IsReady(bid, item)).ThenByDescending(item => item.Required)
            .ThenBy(item => item.Minutes).ThenBy(item => item.Id)
            .Select(item => new TaskItem(
                item.Title, TenderLinks.BidItem(tender.Id, item.Id), StatusOf(bid, item), IsReady(bid, item),
                IsReady(bid, item) ? null : $"About {Minutes.InWords(item.Minutes)}")),
    ];

    private static bool IsReady(Bid bid, AskedItem item) => bid.Has(item) && !IsOnItsWay(bid, item);

    private static bool IsOnItsWay(Bid bid, AskedItem item) =>
        bid.Documents.Exists(d => d.AskedItemId == item.Id && d.ReceivedAt is null);

    private static string StatusOf(Bid bid, AskedItem item) => item switch
    {
        _ when IsOnItsWay(bid, item) => "Still to be uploaded",
        _ when bid.Has(item) => "Done",
        { Required: true } => "Not started",
        _ => "If you want to",
    };
}
