using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>By when the law wants notices out; null where it counts no days (NOT-2, NOT-3, NOT-6).</summary>
public static class NoticeDates
{
    /// <summary>Last day for the contract details notice (UK7).</summary>
    public static ExplainedDate? ContractDetailsBy(DateOnly signed, NoticeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return By(signed, rules.ContractDetailsDays, "NOT-6", "The contract details come out", "counted from signing");
    }

    /// <summary>
    /// Last day for the copy of the contract; null when its value, in pence, is not over the limit (NOT-2).
    /// </summary>
    public static ExplainedDate? ContractCopyBy(DateOnly signed, long valuePence, NoticeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return valuePence > rules.ContractCopyOverPence
            ? By(signed, rules.ContractCopyDays, "NOT-2", "A copy of the contract comes out", "counted from signing")
            : null;
    }

    /// <summary>Last day for the notice that a contract ended, however it ended (UK11, NOT-3).</summary>
    public static ExplainedDate? ContractEndBy(DateOnly ended, NoticeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return By(ended, rules.ContractEndDays, "NOT-3", "The end is made public", "counted from the last day");
    }

    /// <summary>Whether a planned notice lets the tender be open for a shorter time (UK3, TIM-1).</summary>
    public static bool PlannedNoticeQualifies(DateOnly planned, DateOnly tenderNotice, NoticeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules is { PlannedNoticeFewestDays: { } days, PlannedNoticeMostMonths: { } months }
            && tenderNotice >= planned.AddDays(days)
            && tenderNotice <= Periods.Months(planned, months);
    }

    private static ExplainedDate? By(DateOnly start, int? days, string rule, string what, string from)
    {
        if (days is not { } count)
        {
            return null;
        }

        var last = Periods.LastDayBeginningWith(start, count);
        return new(last, rule, null, $"{what} within {count} days, {from}.", Provisional: false);
    }
}
