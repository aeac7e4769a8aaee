using System.Globalization;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>What the clock owes a tender: questions close, bids close, the buyer is chased, the pause ends (NOT-7, QST-1, AWD-3).</summary>
internal static class TenderDuties
{
    private const int Morning = 8;
    private const int QuestionsCloseBefore = 5;
    private const int AnswersBefore = 3;
    private static readonly int[] DecisionChased = [0, 5, 10];

    public static IEnumerable<Duty> Of(View view, TenderRow tender) => tender.Status switch
    {
        "Published" or "QuestionsClosed" => WhileOpen(view, tender),
        "Evaluating" => WhileReading(view, tender),
        "Standstill" => InThePause(view, tender),
        _ => [],
    };

    /// <summary>When questions close for a closing date (QST-1).</summary>
    public static DateTimeOffset QuestionsClose(Almanac almanac, TenderRow tender, DateInForce date) =>
        Before(almanac, tender, date, QuestionsCloseBefore);

    private static IEnumerable<Duty> WhileOpen(View view, TenderRow tender)
    {
        var date = view.Story(tender).Last;
        yield return new("NOT-7", tender.Subject, "the close of bids", date.Closes);
        if (tender.Status == "Published")
        {
            var closes = view.Due(almanac => QuestionsClose(almanac, tender, date));
            yield return new("QST-1", tender.Subject, "the close of questions", closes > date.SetAt ? closes : date.SetAt);
        }

        var due = view.Due(almanac => Before(almanac, tender, date, AnswersBefore));
        if (due >= date.SetAt && view.Record.Questions.Exists(
                q => q.TenderId == tender.Id && q.AnsweredAt is null && q.AskedAt <= due)
            && !view.Record.HasLeft("QuestionUnanswered", tender.Owner, $"{tender.Subject}/answers/{date.Version}"))
        {
            yield return new("QST-6", tender.Subject, "the word to the buyer that a question waits", due);
        }
    }

    private static IEnumerable<Duty> WhileReading(View view, TenderRow tender)
    {
        var closed = view.Story(tender);
        foreach (var days in DecisionChased)
        {
            var due = view.Due(almanac => Local.Instant(
                almanac.Count(tender.Profile, tender.DecisionExpected!.Value, days), Morning, tender.Zone));
            if (due >= closed.EndedAt && !view.Record.HasLeft(days == 0 ? "DecisionDue" : "DecisionLate", tender.Owner,
                string.Create(CultureInfo.InvariantCulture, $"{tender.Subject}/decision/{closed.Last.Version}/{days}")))
            {
                yield return new("AWD-8", tender.Subject, $"the chaser {days} working days after the decision was due", due);
            }
        }
    }

    private static IEnumerable<Duty> InThePause(View view, TenderRow tender)
    {
        var due = view.Due(almanac => Local.Instant(
            almanac.SameOrAfter(tender.Profile, tender.StandstillEnds!.Value.AddDays(1)), Morning, tender.Zone));
        if (!view.Record.HasLeft("StandstillOver", tender.Owner, $"{tender.Subject}/standstill-over"))
        {
            yield return new("AWD-3", tender.Subject, "the word that the pause is over", due);
        }
    }

    private static DateTimeOffset Before(Almanac almanac, TenderRow tender, DateInForce date, int days)
    {
        var local = Local.Time(date.Closes, tender.Zone);
        var day = almanac.Count(tender.Profile, DateOnly.FromDateTime(local), -days);
        return Local.Instant(day, TimeOnly.FromDateTime(local), tender.Zone);
    }
}
