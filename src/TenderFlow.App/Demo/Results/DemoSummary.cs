using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Demo.Results;

/// <summary>The end of a play, for people to read.</summary>
internal static class DemoSummary
{
    public static string Of(DemoResult result, DemoSettings settings)
    {
        var (from, to) = (LocalClock.Day(DemoSettings.Starts, Zones.London), LocalClock.Day(settings.Ends, Zones.London));
        var broken = result.InvariantViolations.Count;
        string[] lines =
        [
            "",
            $"{result.Tenders} real tenders, {result.VirtualDays} days, played in {result.WallSeconds:0} seconds.",
            $"From {PlainDate.Date(from)} to {PlainDate.Date(to)}.",
            "",
            Row(result.Engagements, "times people were asked before a tender was written"),
            Row(result.YouSaidWeDidPoints, "things they said, each with a published answer"),
            Row(result.Bidders, "groups wrote a bid"),
            Row(result.BidsReceived, "bids came in"),
            Row(result.BidsLate, "of them came late, and a person decided"),
            Row(result.DeadlinesMoved, "closing dates moved, and everyone was told"),
            Row(result.SupportOffersSent, "offers of support went out"),
            Row(result.Introductions, "pairs of groups were introduced to each other"),
            Row(result.JointBids, "bids came from groups together"),
            Row(result.RemindersSent, "reminders went out, none to a group whose bid was in"),
            Row(result.AssessmentSummaries, "decisions, each with scores, reasons and one thing for next time"),
            Row(result.NoticesOnTime, $"of {result.NoticesDue} public notices came out in time"),
            Row(result.ReviewRequestsSent, "requests to answer a review"),
            Row(result.ReviewChasersSent, "reminders of late reviews"),
            Row(result.Decommissionings, "contracts got notice of their end, with reasons"),
            Row(result.OnwardSupportOffers, "ways to carry on were offered to those who ran them"),
            Row(result.MessagesTotal, $"messages in all, {result.MessagesDuplicate} of them twice"),
            "",
            broken == 0
                ? "Every record and message was checked. No promise was broken."
                : $"{broken} promises were broken:",
            .. result.InvariantViolations.Take(20).Select(v => $"  {v.Invariant} {v.Subject}: {v.Sentence}"),
            "",
            "Look at it in your browser:",
            $"  ./run --data {settings.Folder}",
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static string Row(int count, string what) => $"  {count,7:N0}  {what}";
}
