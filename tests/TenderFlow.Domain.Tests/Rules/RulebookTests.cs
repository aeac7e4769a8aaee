using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class RulebookTests
{
    [Fact]
    public void Every_profile_has_all_its_numbers_with_their_sources_REG_1() =>
        Assert.All(Enum.GetValues<Profile>(), profile =>
        {
            foreach (var day in new[] { D("2025-02-24"), D("2025-12-31"), D("2026-01-01"), D("2031-06-01") })
            {
                Assert.Equal(profile, Rulebook.Shipped.For(profile, day).Profile);
                Assert.All(
                    Rulebook.Shipped.Sources(profile, day),
                    source => Assert.Matches(@"\[(law|default|guidance|practice|unconfirmed)\]", source));
            }
        });

    [Theory]
    [InlineData(Profile.Pa23Above, CalendarName.UkUnion)]
    [InlineData(Profile.Pa23LightTouch, CalendarName.UkUnion)]
    [InlineData(Profile.PsrHealthEngland, CalendarName.England)]
    [InlineData(Profile.Scotland, CalendarName.Scotland)]
    public void Each_regime_counts_in_its_own_calendar_CAL_1_CAL_2(Profile profile, CalendarName calendar) =>
        Assert.Equal(calendar, Rulebook.Shipped.For(profile, D("2026-03-01")).Calendar);

    [Theory]
    [InlineData(ThresholdKind.GoodsServicesCentral, 13_968_800, 13_501_800)]
    [InlineData(ThresholdKind.GoodsServicesSubCentral, 21_490_400, 20_772_000)]
    [InlineData(ThresholdKind.LightTouchServices, 66_354_000, 66_354_000)]
    [InlineData(ThresholdKind.LightTouchConcession, 537_260_900, 537_260_900)]
    [InlineData(ThresholdKind.WorksOrConcession, 537_260_900, 519_300_000)]
    public void Thresholds_changed_on_1_January_2026_REG_3(ThresholdKind kind, long before, long after) =>
        Assert.Equal([before, after], new[] { D("2025-12-31"), D("2026-01-01") }.Select(
            day => Rulebook.Shipped.ThresholdPence(kind, day)));

    [Fact]
    public void The_Act_has_no_rules_before_24_February_2025_REG_2()
    {
        var error = Assert.Throws<DomainError>(() => Rulebook.Shipped.For(Profile.Pa23Above, D("2025-02-23")));
        Assert.Equal("REG-2", error.Refusals.Single().Rule);
        Assert.Contains("23 February 2025", error.Message, StringComparison.Ordinal);
        Assert.Throws<DomainError>(
            () => Rulebook.Shipped.ThresholdPence(ThresholdKind.NotifiableOther, D("2025-02-23")));
    }

    [Theory]
    [InlineData(249, 4_400_000_000, 9_999_999_999, true)]
    [InlineData(249, 4_400_000_001, 3_800_000_000, true)]
    [InlineData(249, 4_400_000_001, 3_800_000_001, false)]
    [InlineData(250, 1, 1, false)]
    public void A_small_or_medium_sized_enterprise_is_told_by_its_size_REG_8(
        int staff, long turnover, long balance, bool small) =>
        Assert.Equal(small, Rulebook.Shipped.SmallEnterprise(D("2026-01-01")).Includes(staff, turnover, balance));

    [Fact]
    public void The_numbers_of_the_house_are_those_of_the_rules()
    {
        var rules = Rulebook.Shipped.For(Profile.Pa23LightTouch, D("2026-09-01"));
        Assert.Equal((5, 3), (rules.Questions.CloseWorkingDaysBefore, rules.Questions.AnswersWorkingDaysBefore));
        Assert.Equal([14, 7, 3, 1], rules.BidReminders.WorkingDaysBefore);
        Assert.Equal(4, rules.BidReminders.HoursBefore);
        Assert.Equal([10, 3, 0], rules.Reviews.RemindWorkingDaysBefore);
        Assert.Equal([3, 8], rules.Reviews.ChaseWorkingDaysAfter);
        Assert.Equal(
            [new(1_000_000, 1, 1), new(5_000_000, 2, 6), new(25_000_000, 4, 12), new(null, null, null)],
            rules.Reviews.Bands);
        Assert.Equal(new SendingHours(new(8, 0), new(18, 0), new(8, 0), new(9, 0)), rules.SendingHours);
    }

    [Theory]
    [InlineData("""{"from":"2026-01-01","source":["x"]}""")]
    [InlineData("""{"from":"2026-01-01","source":[],"calendar":"england"}""")]
    [InlineData("""{"from":"2026-01-01","source":["x"],"calendar":"france"}""")]
    [InlineData("""{"from":"2026-01-01","source":["x"],"calendar":"england","submission":{"bytesMayFollowHours":1}}""")]
    [InlineData("""{"from":"2026-01-01","to":"2025-01-01","source":["x"],"calendar":"england"}""")]
    [InlineData("""{"from":"2026-01-01","source":["x"],"calendar":"england","colour":"red"}""")]
    [InlineData("""{"from":"2026-01-01","source":["x"],"standstill":{"workingDays":8}}""")]
    [InlineData("""
        {"from":"2026-01-01","source":["x"],"calendar":"england"},
        {"from":"2027-01-01","source":["x"],"calendar":"scotland"}
        """)]
    public void A_part_with_a_fault_is_refused_in_plain_words(string sections) =>
        Assert.Equal("rulebook", FieldOf(() => With(sections)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"sections":[],"thresholds":[],"smallEnterprise":[],"extra":1}""")]
    public void A_text_that_is_no_rulebook_is_refused_in_plain_words(string json) =>
        Assert.Equal("rulebook", FieldOf(() => Rulebook.Parse(json)));

    [Fact]
    public void A_number_that_the_rulebook_lacks_is_said_and_not_guessed()
    {
        var book = With("""
            {"from":"2026-01-01","to":"2026-12-31","source":["x"],"calendar":"england"},
            {"from":"2027-01-01","source":["x"],"calendar":"scotland"}
            """);
        Assert.Throws<DomainError>(() => book.For(Profile.Grant, D("2026-06-01")));
        Assert.Equal("x", Assert.Single(book.Sources(Profile.Grant, D("2026-12-31"))));
    }

    private static Rulebook With(string sections) =>
        Rulebook.Parse($$"""{"sections":[{{sections}}],"thresholds":[],"smallEnterprise":[]}""");

    private static string FieldOf(Action action) => Assert.Throws<DomainError>(action).Refusals.Single().Field;
}
