using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>A date that says where it comes from, so that a timeline can show it.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Rule">
/// The number of the rule that made it, such as <c>TIM-1</c>; for records and tests, never shown.
/// </param>
/// <param name="Calendar">Whose working days were counted; null when calendar days were (CAL-11).</param>
/// <param name="Sentence">Why it is this date, in plain words.</param>
/// <param name="Provisional">
/// True when bank holidays are not published that far; work it out again later (CAL-9).
/// </param>
public sealed record ExplainedDate(
    DateOnly Date, string Rule, CalendarName? Calendar, string Sentence, bool Provisional)
{
    /// <summary>The exact moment, where the rule gives one.</summary>
    public Deadline? Moment { get; init; }
}
