using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class StandstillTests
{
    [Theory]
    [InlineData("Mon 9 Mar 2026", "Thu 19 Mar 2026")]
    [InlineData("Mon 8 Jun 2026", "Thu 18 Jun 2026")]
    [InlineData("Mon 27 Jul 2026", "Thu 6 Aug 2026")]
    [InlineData("Fri 20 Nov 2026", "Wed 2 Dec 2026")]
    [InlineData("Fri 18 Dec 2026", "Thu 31 Dec 2026")]
    [InlineData("Thu 31 Dec 2026", "Wed 13 Jan 2027")]
    [InlineData("Sat 7 Feb 2026", "Wed 18 Feb 2026")]
    public void The_standstill_of_the_Act_ends_as_in_the_table_AWD_3(string published, string lastDay)
    {
        var standstill = Of(Profile.Pa23Above, published)!;
        Assert.Equal(D(lastDay), standstill.LastDay.Date);
        Assert.Equal(D(lastDay).AddDays(1), standstill.EarliestSigning);
    }

    [Theory]
    [InlineData("Mon 9 Mar 2026", "Tue 10 Mar 2026", "Fri 20 Mar 2026")]
    [InlineData("Mon 8 Jun 2026", "Tue 9 Jun 2026", "Fri 19 Jun 2026")]
    [InlineData("Mon 27 Jul 2026", "Tue 28 Jul 2026", "Fri 7 Aug 2026")]
    [InlineData("Fri 20 Nov 2026", "Sat 21 Nov 2026", "Wed 2 Dec 2026")]
    [InlineData("Fri 18 Dec 2026", "Sat 19 Dec 2026", "Mon 4 Jan 2027")]
    [InlineData("Thu 31 Dec 2026", "Fri 1 Jan 2027", "Wed 13 Jan 2027")]
    [InlineData("Sat 7 Feb 2026", "Sun 8 Feb 2026", "Wed 18 Feb 2026")]
    public void The_standstill_of_the_health_rules_starts_the_day_after_AWD_5(
        string published, string starts, string lastDay) =>
        Assert.Equal(
            new Standstill(D(starts), new(D(lastDay), false)), Of(Profile.PsrHealthEngland, published));

    [Fact]
    public void Light_touch_offers_eight_working_days_that_the_law_does_not_demand_AWD_4()
    {
        var rules = Rulebook.Shipped.For(Profile.Pa23LightTouch, D("2026-03-09")).Standstill;
        Assert.Equal((8, false), (rules.WorkingDays, rules.Mandatory));
    }

    [Fact]
    public void Below_the_threshold_there_is_no_pause() =>
        Assert.Null(Of(Profile.Pa23BelowNotifiable, "Mon 9 Mar 2026"));

    [Fact]
    public void The_eight_days_agree_with_a_table_made_by_another_library()
    {
        var rules = Rulebook.Shipped.For(Profile.Pa23Above, D("2026-01-01")).Standstill;
        Assert.All(Rows("standstill-8-working-days.csv"), row =>
        {
            var calendar = Calendar(row[0] == "scotland" ? CalendarName.Scotland : CalendarName.EnglandAndWales);
            var standstill = Standstill.Of(D(row[1]), rules, calendar)!;
            Assert.Equal((D(row[3]), D(row[4])), (standstill.LastDay.Date, standstill.EarliestSigning));
        });
    }

    private static Standstill? Of(Profile profile, string published)
    {
        var rules = Rulebook.Shipped.For(profile, D(published));
        return Standstill.Of(D(published), rules.Standstill, Calendar(rules.Calendar));
    }
}
