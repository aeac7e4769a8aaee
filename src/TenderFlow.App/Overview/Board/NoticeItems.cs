using TenderFlow.App.Notices;
using TenderFlow.Domain.Notices;

namespace TenderFlow.App.Overview.Board;

/// <summary>The public notices that are not out yet.</summary>
internal static class NoticeItems
{
    /// <summary>Each one with its day; it is late from the next day on.</summary>
    public static IEnumerable<BoardItem> Of(IEnumerable<Notice> open, IReadOnlyDictionary<int, string> titles) =>
        open.Where(n => titles.ContainsKey(n.TenderId)).Select(n => BoardItem.On(
            $"Public notice: {NoticeWords.Title(n.Code)}", titles[n.TenderId], n.Why, NoticeLinks.Of(n.TenderId), n.DueOn, n.Zone));
}
