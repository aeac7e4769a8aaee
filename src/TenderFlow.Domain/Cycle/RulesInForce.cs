using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Cycle;

/// <summary>The numbers and the working days that a tender is run under.</summary>
/// <param name="Rules">The profile's numbers on the day the tender began.</param>
/// <param name="Calendar">The working days that these rules count.</param>
public sealed record RulesInForce(RuleSet Rules, WorkingDayCalendar Calendar)
{
    /// <summary>The hours in which messages leave, on the clocks of a zone (MSG-5).</summary>
    public SendingWindow Hours(string zone) => new(Rules.SendingHours, Calendar, zone);
}
