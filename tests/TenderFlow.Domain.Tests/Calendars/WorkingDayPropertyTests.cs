using FsCheck.Xunit;
using TenderFlow.Domain.Calendars;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

/// <summary>What holds for every start, count and calendar.</summary>
public sealed class WorkingDayPropertyTests
{
    [Property(MaxTest = 500)]
    public void Counting_on_and_back_ends_where_it_began(ushort start, byte days, CalendarName name)
    {
        var (calendar, day) = (Calendar(name), Start(start));
        var from = calendar.NextOrSame(day).Date;
        Assert.Equal(from, calendar.Before(calendar.Add(from, days).Date, days).Date);
    }

    [Property(MaxTest = 500)]
    public void A_count_ends_on_a_working_day_with_as_many_working_days_between(
        ushort start, byte days, CalendarName name)
    {
        var (calendar, day) = (Calendar(name), Start(start));
        var end = calendar.Add(day, days).Date;
        Assert.True(days == 0 || calendar.IsWorkingDay(end));
        Assert.Equal(days, calendar.WorkingDaysAfter(day, end));
    }

    [Property(MaxTest = 500)]
    public void Two_counts_are_as_good_as_one(ushort start, byte first, byte second, CalendarName name)
    {
        var (calendar, day) = (Calendar(name), Start(start));
        Assert.Equal(
            calendar.Add(day, first + second).Date, calendar.Add(calendar.Add(day, first).Date, second).Date);
    }

    [Property(MaxTest = 500)]
    public void The_union_never_ends_before_any_of_its_parts_CAL_1(ushort start, byte days, CalendarName name)
    {
        var day = Start(start);
        Assert.True(Calendar(CalendarName.UkUnion).Add(day, days).Date >= Calendar(name).Add(day, days).Date);
        Assert.True(Calendar(CalendarName.UkUnion).Before(day, days).Date <= Calendar(name).Before(day, days).Date);
    }

    private static DateOnly Start(ushort number) => new DateOnly(2012, 1, 1).AddDays(number % 6000);
}
