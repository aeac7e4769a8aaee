using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>The coming moments of a tender itself, from publication to signing.</summary>
public static class TenderMoments
{
    /// <summary>Lists every moment that the tender's present state asks for, handled or not, earliest first.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="answersWaiting">When each answer that no digest has carried yet was given, in UTC.</param>
    /// <param name="force">The rules in force.</param>
    public static IReadOnlyList<Moment> Of(
        Tender tender, IEnumerable<DateTimeOffset> answersWaiting, RulesInForce force)
    {
        var moments = tender.Status switch
        {
            TenderStatus.Published or TenderStatus.QuestionsClosed => [.. WhileOpen(tender, force)],
            TenderStatus.Evaluating => [.. WhileReading(tender, force)],
            TenderStatus.Standstill => [AfterStandstill(tender, force), .. TalkAgain(tender, force)],
            TenderStatus.IntentionToAward or TenderStatus.Challenged or TenderStatus.Signed => [.. TalkAgain(tender, force)],
            _ => new List<Moment>(),
        };
        if (!TenderLifecycle.IsOver(tender.Status))
        {
            moments.AddRange(Digests(answersWaiting, tender.BidsClose!.Zone, force));
        }

        return [.. moments.OrderBy(m => m.At).ThenBy(m => m.Kind).ThenBy(m => m.Step)];
    }

    private static IEnumerable<Moment> WhileOpen(Tender tender, RulesInForce force)
    {
        var timetable = Timetable.Of(tender.BidsClose!, force);
        var (questions, version) = (force.Rules.Questions, tender.DeadlineVersion);
        if (tender.Status == TenderStatus.Published)
        {
            yield return new($"questions-close/{version}", MomentKind.QuestionsClose,
                timetable.QuestionsClose.Instant, "QST-1",
                $"Questions close {questions.CloseWorkingDaysBefore} working days before bids close.");
        }

        yield return new($"answers-due/{version}", MomentKind.AnswersDue, timetable.AnswersDue.Instant, "QST-1",
            $"Answers are due {questions.AnswersWorkingDaysBefore} working days before bids close.");
        yield return new($"bids-close/{version}", MomentKind.BidsClose, timetable.BidsClose.Instant, "SUB-1",
            "Bids close.");
    }

    private static IEnumerable<Moment> WhileReading(Tender tender, RulesInForce force)
    {
        var expected = tender.DecisionExpected!.Value;
        foreach (var days in force.Rules.Decision.ChaseWorkingDaysAfter)
        {
            yield return new($"decision/{tender.DeadlineVersion}/{days}", MomentKind.DecisionChase,
                Morning(force.Calendar.Add(expected, days).Date, tender, force), "AWD-8",
                days == 0
                    ? "Bidders were told to expect the decision on this day."
                    : $"The decision is {days} working days later than bidders were told.",
                days);
        }
    }

    private static Moment AfterStandstill(Tender tender, RulesInForce force)
    {
        var first = force.Calendar.NextOrSame(tender.StandstillEnds!.Value.AddDays(1)).Date;
        return new($"standstill-over/{tender.StandstillEnds:yyyy-MM-dd}", MomentKind.StandstillOver,
            Morning(first, tender, force), "AWD-3", "The pause before signing is over.");
    }

    private static IEnumerable<Moment> TalkAgain(Tender tender, RulesInForce force)
    {
        if (tender.DecidedAt is { } decided)
        {
            var days = force.Rules.Assessment.TalkAgainWorkingDays;
            var day = force.Calendar.Add(LocalClock.Day(decided, tender.BidsClose!.Zone), days).Date;
            yield return new("talk-again", MomentKind.TalkAgain,
                Deadline.AtLocal(day, force.Rules.SendingHours.RemindAt, tender.BidsClose.Zone).Instant, "AWD-2",
                $"A talk is offered once more, {days} working days after the decision.", days);
        }
    }

    private static IEnumerable<Moment> Digests(IEnumerable<DateTimeOffset> answered, string zone, RulesInForce force) =>
        answered
            .Select(at => force.Hours(zone).NextDigest(at))
            .Distinct()
            .Select(at => new Moment($"digest/{at:yyyy-MM-dd}", MomentKind.AnswerDigest, at, "QST-4",
                "The answers of the day before go to everyone on the list."));

    private static DateTimeOffset Morning(DateOnly day, Tender tender, RulesInForce force) =>
        Deadline.AtLocal(day, force.Rules.SendingHours.DigestAt, tender.BidsClose!.Zone).Instant;
}
