using TenderFlow.App.Decommissioning;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Overview.Board;

/// <summary>What the end of a contract asks of its public body: the decision, a change made public, the closing (DEC-8, DEC-6, DEC-4).</summary>
internal static class EndingDuties
{
    /// <summary>Everything that is due or coming up.</summary>
    public static IEnumerable<BoardItem> Of(EndingCase ending, RulesInForce force, DateTimeOffset now)
    {
        var href = EndingLinks.Ending(ending.ContractId);
        var dates = EndingDates.Of(ending.Ends, force.Rules.Ending, force.Calendar);
        if (ending is { EndedAt: null, Decision: null } && dates.Warnings[0].Date <= LocalClock.Day(now, ending.Zone))
        {
            yield return BoardItem.On(
                "Decide what comes after", ending.ServiceName,
                ending.SharedAt is null ? "First share what you think with the provider." : "The provider has your assessment.",
                href, dates.NoticeFloor.Date, ending.Zone);
        }

        if (ending is { ChangePublishBy: { } publish, ChangePublishedOn: null })
        {
            yield return BoardItem.On(
                "Make a change public", ending.ServiceName, "The contract runs longer and costs more.",
                EndingLinks.Page(ending.ContractId, "extend"), publish, ending.Zone);
        }

        if (ending is { EndedAt: not null, ClosedAt: null })
        {
            yield return BoardItem.On(
                "Ending to close", ending.ServiceName, "Write down what you learned. See how the provider gets on.",
                EndingLinks.Page(ending.ContractId, "close"),
                force.Calendar.Add(
                    Periods.Months(ending.Ends, force.Rules.Ending.FollowUpMonths[^1]), force.Rules.Ending.CloseWorkingDaysAfter).Date,
                ending.Zone);
        }
    }
}
