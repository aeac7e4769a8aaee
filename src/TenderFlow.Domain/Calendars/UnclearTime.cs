using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Calendars;

/// <summary>Local times that do not name one moment (TZ-3).</summary>
internal static class UnclearTime
{
    // Zone rules are only known for our own times, and instants must fit the calendar on both sides.
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    public static Refusal? WhyNot(DateOnly date, TimeOnly time, string? zone, string field)
    {
        if (date < Earliest || date > Latest)
        {
            return new("TZ-1", field, $"Choose a date between {Earliest.Year} and {Latest.Year}.");
        }

        if (Zones.TryFind(zone) is not { } rules)
        {
            return new("TZ-1", field, "We do not know this time zone. Use Europe/London for UK time.");
        }

        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (rules.IsInvalidTime(local))
        {
            return ClockChange("forward", "is skipped");
        }

        return rules.IsAmbiguousTime(local) ? ClockChange("back", "comes twice") : null;

        Refusal ClockChange(string way, string effect) => new(
            "TZ-3",
            field,
            $"The clocks go {way} on {PlainDate.Day(date)}, so {PlainDate.Time(time)} {effect}. Choose another time.");
    }
}
