using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

/// <summary>The coming moments of a round: its reminder, its end, and the answer that people wait for.</summary>
public static class RoundMoments
{
    /// <summary>Lists every moment that the round's present state asks for, earliest first.</summary>
    public static IReadOnlyList<Moment> Of(EngagementRound round, RulesInForce force)
    {
        var rules = force.Rules.Engagement;
        if (round.IsOpen)
        {
            var remind = force.Calendar.Before(round.LastDay, rules.RemindWorkingDaysBefore).Date;
            return
            [
                new($"remind/{round.EndVersion}", MomentKind.RoundReminder, At(remind, force.Rules.SendingHours.RemindAt),
                    "MSG-5", $"{rules.RemindWorkingDaysBefore} working days before the last day to have a say.",
                    rules.RemindWorkingDaysBefore),
                new($"closes/{round.EndVersion}", MomentKind.RoundCloses, At(round.LastDay.AddDays(1), TimeOnly.MinValue),
                    "SUP-1", "The last day to have a say has passed."),
            ];
        }

        if (round is not { ClosedAt: { } closed, SummaryAt: null })
        {
            return [];
        }

        var due = force.Calendar.Add(LocalClock.Day(closed, round.Zone), rules.AnswerWorkingDays).Date;
        return
        [
            new("you-said-due", MomentKind.YouSaidDue, At(due, force.Rules.SendingHours.RemindAt), "SUP-1",
                $"People wait for your answer {rules.AnswerWorkingDays} working days after the round ended."),
        ];

        DateTimeOffset At(DateOnly day, TimeOnly time) => Deadline.AtLocal(day, time, round.Zone).Instant;
    }
}
