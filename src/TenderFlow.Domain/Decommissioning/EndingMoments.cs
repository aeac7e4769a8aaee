using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>The coming moments around the end of a contract, counted back from its last day and on from it (DEC-2, DEC-4, DEC-7, DEC-8).</summary>
public static class EndingMoments
{
    /// <summary>Lists every moment that the present state asks for, earliest first.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="ending">Its case; null while nobody opened one.</param>
    /// <param name="force">The rules in force.</param>
    public static IReadOnlyList<Moment> Of(Contract contract, EndingCase? ending, RulesInForce force)
    {
        if (contract.SignedAt is not { } signed || ending?.ClosedAt is not null)
        {
            return [];
        }

        var clock = new EndingClock(contract, ending, force);
        return
        [
            .. (contract.EndedAt is null ? Before(clock, signed) : After(clock)).OrderBy(m => m.At)
                .ThenBy(m => m.Kind).ThenBy(m => m.Key, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Moment> Before(EndingClock clock, DateTimeOffset signed)
    {
        var rules = clock.Force.Rules.Ending;
        var dates = EndingDates.Of(clock.Ends, rules, clock.Force.Calendar);
        if (clock.Ending?.Decision is null)
        {
            foreach (var (months, date) in rules.WarnMonthsBefore.Zip(dates.Warnings))
            {
                var at = clock.Morning(date.Date);
                if (at >= signed)
                {
                    yield return new($"decide/{months}/{clock.Version}", MomentKind.EndingDecisionDue, at, "DEC-8",
                        $"{months} months before the end: say what comes after.", months);
                }
            }
        }

        if (clock.Ending?.NoticeAt is not { } given)
        {
            var floor = clock.Morning(dates.NoticeFloor.Date);
            yield return new($"notice/{clock.Version}", MomentKind.EndingNoticeFloor, floor > signed ? floor : signed, "DEC-2",
                $"{rules.NoticeMonthsFloor} months before the end is the last day for a decent notice.");
        }
        else if (clock.Ending.WaitsForAWay)
        {
            foreach (var moment in Ways(clock, given))
            {
                yield return moment;
            }
        }

        foreach (var moment in ExitPlan(clock, signed))
        {
            yield return moment;
        }
    }

    private static IEnumerable<Moment> Ways(EndingClock clock, DateTimeOffset given)
    {
        var from = LocalClock.Day(given, clock.Zone);
        for (var month = 1; Periods.Months(from, month) <= clock.Ends; month++)
        {
            var day = clock.Force.Calendar.NextOrSame(Periods.Months(from, month)).Date;
            yield return new($"ways/{month}/{clock.Version}", MomentKind.WaysToCarryOn, clock.Morning(day), "DEC-4",
                "Once a month we show ways to carry on, until one is chosen.", month);
        }
    }

    private static IEnumerable<Moment> ExitPlan(EndingClock clock, DateTimeOffset signed)
    {
        var rules = clock.Force.Rules.Ending;
        for (var year = 1; Periods.Months(clock.Starts, 12 * year) < Periods.Months(clock.Ends, -rules.WarnMonthsBefore[0]); year++)
        {
            var at = clock.Morning(clock.Force.Calendar.NextOrSame(Periods.Months(clock.Starts, 12 * year)).Date);
            if (at >= signed && (clock.Ending?.ExitPlanReviewedAt is not { } last || last < at))
            {
                yield return new($"exit-plan/{year}", MomentKind.ExitPlanDue, at, "DEC-7",
                    "Once a year we look at how the contract is to be left.", year);
            }
        }
    }

    private static IEnumerable<Moment> After(EndingClock clock)
    {
        var (rules, calendar) = (clock.Force.Rules, clock.Force.Calendar);
        foreach (var months in rules.Ending.FollowUpMonths.Where(m => clock.Ending?.FollowUps.Exists(f => f.Months == m) != true))
        {
            yield return new($"follow-up/{months}/{clock.Version}", MomentKind.HowAreYouGettingOn,
                clock.Morning(calendar.NextOrSame(Periods.Months(clock.Ends, months)).Date), "DEC-4",
                $"{months} months after the end we ask how it goes.", months);
        }

        var last = Periods.Months(clock.Ends, rules.Ending.FollowUpMonths[^1]);
        yield return new($"close/{clock.Version}", MomentKind.EndingToClose,
            clock.Morning(calendar.Add(last, rules.Ending.CloseWorkingDaysAfter).Date), "DEC-4",
            "All that belongs to a decent ending should be done by now.");
    }

    private sealed record EndingClock(Contract Contract, EndingCase? Ending, RulesInForce Force)
    {
        public DateOnly Starts => Contract.Starts;

        public DateOnly Ends => Contract.Ends;

        public int Version => Ending?.EndVersion ?? 1;

        public string Zone => Contract.Zone;

        public DateTimeOffset Morning(DateOnly day) => Deadline.AtLocal(day, Force.Rules.SendingHours.RemindAt, Zone).Instant;
    }
}
