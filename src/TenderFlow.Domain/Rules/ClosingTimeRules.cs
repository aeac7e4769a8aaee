namespace TenderFlow.Domain.Rules;

/// <summary>Which closing days and times are suggested; others get a warning and are allowed (TZ-9).</summary>
public sealed record ClosingTimeRules
{
    /// <summary>The local time that is suggested.</summary>
    public required TimeOnly SuggestedTime { get; init; }

    /// <summary>The weekdays that are suggested.</summary>
    public required IReadOnlyList<DayOfWeek> Weekdays { get; init; }

    /// <summary>Working days after a weekday off on which no tender should close.</summary>
    public required int QuietWorkingDaysAfterHoliday { get; init; }

    /// <summary>How many dates are suggested.</summary>
    public required int Suggestions { get; init; }
}
