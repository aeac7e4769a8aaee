using System.Text.Json;
using TenderFlow.Domain.Calendars;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

/// <summary>Cases from the tests of other people's calendars; see Data/NOTICE.md.</summary>
public sealed class OtherLibrariesTests
{

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        string[] files =
            ["hmrc-time", "hmrc-date-calculator", "hmpps-working-days", "business-gem", "numpy-busday", "others"];
        foreach (var file in files)
        {
            foreach (var item in Read(file).Where(IsOurs))
            {
                data.Add(file, item.GetProperty("id").GetString()!);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with(string file, string id)
    {
        var item = Read(file).Single(candidate => candidate.GetProperty("id").GetString() == id);
        Assert.Equal(item.GetProperty("expected").ToString(), Answer(item));
    }

    [Fact]
    public void Hundreds_of_counts_agree_with_a_table_that_two_libraries_made() =>
        Assert.All(Rows("add-working-days.csv"), row =>
            Assert.Equal(D(row[4]), Calendar(Part(row[0])).Add(D(row[1]), int.Parse(row[2])).Date));

    [Fact]
    public void Working_days_of_each_part_agree_with_the_table() =>
        Assert.All(Rows("is-working-day.csv"), row => Assert.Equal(
            row[2..5].Select(bool.Parse),
            new[] { CalendarName.EnglandAndWales, CalendarName.Scotland, CalendarName.NorthernIreland }
                .Select(part => Calendar(part).IsWorkingDay(D(row[0])))));

    private static string Answer(JsonElement item)
    {
        var calendar = With(Holidays(item));
        var from = Date(item, "from");
        int N() => item.GetProperty("n").GetInt32();
        return item.GetProperty("op").GetString() switch
        {
            "add" or "next" => Iso(calendar.Add(from, N())),
            "subtract" or "previous" => Iso(calendar.Before(from, N())),
            "roll" => Iso(calendar.NextOrSame(from)),
            "is_holiday" => Bool(calendar.HolidayTitle(from) is not null),
            "is_weekend" => Bool(WorkingDayCalendar.IsWeekend(from)),
            "is_working_day" => Bool(calendar.IsWorkingDay(from)),
            // The peer counts from the first day up to but not including the last; we count after it up to the last.
            "between" => $"{calendar.WorkingDaysAfter(from.AddDays(-1), Date(item, "to").AddDays(-1))}",
            var other => throw new InvalidOperationException(other),
        };
    }

    private static string Bool(bool value) => value ? bool.TrueString : bool.FalseString;

    private static string Iso(CalendarDate date) => date.Date.ToString("yyyy-MM-dd");

    // Left out: two cases that start on a day off and roll first (we count the next working days, as HMRC does), extra
    // working weekends, other ways to roll, and refusals where we mark the answer provisional.
    private static bool IsOurs(JsonElement item) =>
        item.GetProperty("id").GetString() is not ("business-gem-5" or "business-gem-10")
        && item.GetProperty("expected").ValueKind != JsonValueKind.Null
        && !ExtraWorkingDays(item).Any(day => Touches(item, day))
        && (!item.TryGetProperty("roll", out var roll) || roll.GetString() == "following");

    private static IEnumerable<DateOnly> ExtraWorkingDays(JsonElement item) =>
        item.TryGetProperty("extra_working_dates", out var extra) ? Dates(extra) : [];

    private static bool Touches(JsonElement item, DateOnly day)
    {
        var to = item.TryGetProperty("to", out var end) ? end.GetString()! : item.GetProperty("expected").GetString()!;
        DateOnly[] ends = [Date(item, "from"), D(to)];
        return day >= ends.Min() && day <= ends.Max();
    }

    private static IEnumerable<DateOnly> Holidays(JsonElement item) =>
        item.TryGetProperty("holidays_by_region", out var byRegion)
            ? item.GetProperty("regions").EnumerateArray()
                .SelectMany(region => Dates(byRegion.GetProperty(region.GetString()!)))
            : Dates(item.GetProperty("holidays"));

    private static IEnumerable<DateOnly> Dates(JsonElement list) =>
        list.EnumerateArray().Select(day => D(day.GetString()!));

    private static DateOnly Date(JsonElement item, string name) => D(item.GetProperty(name).GetString()!);

    private static JsonElement[] Read(string file)
    {
        using var document = JsonDocument.Parse(Data($"{file}.json"));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(item => item.Clone())];
    }

    private static CalendarName Part(string division) =>
        division == "scotland" ? CalendarName.Scotland : CalendarName.EnglandAndWales;
}
