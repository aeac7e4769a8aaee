using TenderFlow.App.Tendering;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Overview.Board;

/// <summary>What a tender asks of its buyer, from publication to the decision.</summary>
internal static class TenderDuties
{
    private const int WorryDays = 5;

    /// <summary>Everything that is due or coming up.</summary>
    public static IEnumerable<BoardItem> Of(TenderPicture picture, RulesInForce force, DateTimeOffset now)
    {
        var tender = picture.Tender;
        if (tender.BidsClose is not { } closes)
        {
            yield break;
        }

        if (picture.OpenQuestions > 0)
        {
            yield return BoardItem.At(
                picture.OpenQuestions == 1 ? "1 question waits for an answer"
                    : $"{picture.OpenQuestions} questions wait for answers",
                tender.Terms.Title, "Everyone on the list gets your answer at the same time.",
                TenderLinks.Questions(tender.Id), Timetable.Of(closes, force).AnswersDue);
        }

        if (tender.IsOpen)
        {
            yield return Closing(picture, closes, force, now);
        }

        if (picture.LateBids > 0)
        {
            yield return BoardItem.On(
                picture.LateBids == 1 ? "1 late bid to decide on" : $"{picture.LateBids} late bids to decide on",
                tender.Terms.Title, "Say whether it is read, and why. The bidder waits for this.",
                TenderLinks.LateBids(tender.Id), force.Calendar.Add(closes.LocalDate, 1).Date, closes.Zone);
        }

        if (tender is { Status: TenderStatus.Evaluating, DecisionExpected: { } expected })
        {
            yield return BoardItem.On(
                "Decision to make", tender.Terms.Title,
                $"{Count(picture.BidsIn, "bid")} to read. This is the day bidders were told.",
                TenderLinks.Decision(tender.Id), expected, closes.Zone);
        }
    }

    private static BoardItem Closing(TenderPicture picture, Deadline closes, RulesInForce force, DateTimeOffset now)
    {
        var near = force.Calendar.WorkingDaysAfter(LocalClock.Day(now, closes.Zone), closes.LocalDate) <= WorryDays;
        var nobody = near && picture.BidsIn == 0;
        var counts = $"{picture.Interested} on the list, {picture.Drafts} writing, {Count(picture.BidsIn, "bid")} in.";
        return BoardItem.At(
            "Bids close", picture.Tender.Terms.Title, nobody ? $"{counts} No bid has come in yet." : counts,
            TenderLinks.Manage(picture.Tender.Id), closes) with
        { AtRisk = nobody };
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}

/// <summary>A tender with the numbers the board shows. It holds no word of a bid (INV-6).</summary>
/// <param name="Tender">The tender.</param>
/// <param name="OpenQuestions">Questions without an answer.</param>
/// <param name="Interested">Organisations on the list that did not say no.</param>
/// <param name="Drafts">Bids that were begun and not sent.</param>
/// <param name="BidsIn">Bids that stand in time, or were let in.</param>
/// <param name="LateBids">Late bids that nobody decided on.</param>
internal sealed record TenderPicture(
    Tender Tender, int OpenQuestions, int Interested, int Drafts, int BidsIn, int LateBids)
{
    /// <summary>Counts a tender's questions, interests and bids.</summary>
    public static TenderPicture Of(
        Tender tender, IEnumerable<Question> questions, IEnumerable<Interest> interests, IReadOnlyList<Bid> bids) => new(
        tender,
        questions.Count(q => q.TenderId == tender.Id && q.AnsweredAt is null),
        interests.Count(i => i.TenderId == tender.Id && i.DeclinedAt is null),
        bids.Count(b => b.TenderId == tender.Id && b is { Submissions.Count: 0, WithdrawnAt: null }),
        bids.Count(b => b.TenderId == tender.Id && b.IsSubmitted),
        bids.Count(b => b.TenderId == tender.Id && b.WithdrawnAt is null
            && b.Submissions.Exists(s => s.Timing != SubmissionTiming.InTime && s.Admitted is null)));
}
