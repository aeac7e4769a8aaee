using TenderFlow.App.Tendering.Reading;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>What a bidder reads about its bid once bids have closed. Nothing is ever turned down in silence (SUB-3).</summary>
public static class AfterClosing
{
    /// <summary>The sentences, most important first.</summary>
    public static IReadOnlyList<string> Of(TenderView view)
    {
        if (view.Tender.Status == TenderStatus.Withdrawn)
        {
            return [$"This tender was stopped. {view.Tender.Reason}", "There is nothing to send."];
        }

        List<string> sentences = [$"Bids closed on {view.ClosesInWords}."];
        sentences.AddRange(OfBid(view));
        sentences.Add(Next(view));
        return sentences;
    }

    private static IEnumerable<string> OfBid(TenderView view) => view.Bid switch
    {
        { WithdrawnAt: not null } => ["You took your bid back, so it is not read."],
        { Counting: { Timing: SubmissionTiming.InTime } sent } =>
            [$"We have your bid. We got it on {view.LocalWithZone(sent.SubmittedAt)}."],
        { Counting: { } late } => [$"Your bid came late. It was let in. {late.DecisionReason}"],
        { Submissions: [.., { } last] } => OfLate(view, last),
        { } => ["You started a bid but did not send it.", .. Hint(view)],
        null => ["You did not send a bid."],
    };

    private static IEnumerable<string> OfLate(TenderView view, Submission late) =>
    [
        $"Your bid came late. We got it on {view.LocalWithZone(late.SubmittedAt)}.",
        .. late.Timing == SubmissionTiming.LateStartedInTime
            ? new[] { "You began to send it before bids closed. We told the buyer so." } : [],
        late.Admitted is false
            ? $"It was not let in. {late.DecisionReason}"
            : "A person decides if it can be read. You will see the decision and the reason here.",
    ];

    private static IEnumerable<string> Hint(TenderView view) => view.TakesLateBids
        ? ["You can still send it. It will be marked late, and a person decides if it can be read."]
        : [];

    private static string Next(TenderView view) => view.Tender.Status switch
    {
        TenderStatus.NotAwarded => $"Nobody was chosen. {view.Tender.Reason}",
        TenderStatus.Published or TenderStatus.QuestionsClosed or TenderStatus.Closed or TenderStatus.Evaluating
            when view.Tender.DecisionExpected is { } day => $"A decision is expected by {PlainDate.Day(day)}.",
        _ => "The decision is made. We sent you a message about it.",
    };
}
