namespace TenderFlow.Domain.Calendars;

/// <summary>A date worked out with a calendar.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Provisional">
/// True when bank holidays are not published that far; work it out again later (CAL-9).
/// </param>
public readonly record struct CalendarDate(DateOnly Date, bool Provisional);
