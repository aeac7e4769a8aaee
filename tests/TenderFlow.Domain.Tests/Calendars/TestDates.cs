using System.Globalization;
using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Tests.Calendars;

/// <summary>Dates as people write them in tables, and the data files beside the tests.</summary>
internal static class TestDates
{
    public static DateOnly D(string text) => DateOnly.ParseExact(
        text, ["yyyy-MM-dd", "d MMM yyyy", "ddd d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static WorkingDayCalendar Calendar(CalendarName name) => WorkingDayCalendars.Shipped[name];

    public static string Data(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calendars", "Data", name));

    public static IEnumerable<string[]> Rows(string name) =>
        Data(name).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Split(','));

    public static WorkingDayCalendar With(IEnumerable<DateOnly> holidays) =>
        new(CalendarName.UkUnion, holidays.Distinct().ToDictionary(day => day, _ => "A day off"), 1900, 2100);
}
