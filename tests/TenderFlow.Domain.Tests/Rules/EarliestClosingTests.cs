using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class EarliestClosingTests
{
    private static readonly DateOnly Invited = D("Tue 1 Sep 2026");

    public static TheoryData<TenderingCase, string, string> Rows => new()
    {
        { new() { }, "Sat 26 Sep 2026", "Mon 28 Sep 2026" },
        { new() { AllDocumentsWithNotice = false }, "Thu 1 Oct 2026", "Thu 1 Oct 2026" },
        { new() { Electronic = false }, "Thu 1 Oct 2026", "Thu 1 Oct 2026" },
        { new() { Electronic = false, AllDocumentsWithNotice = false }, "Tue 6 Oct 2026", "Tue 6 Oct 2026" },
        { new() { Shorter = ShorterPeriodReason.QualifyingPlannedNotice }, "Fri 11 Sep 2026", "Fri 11 Sep 2026" },
        { new() { Shorter = ShorterPeriodReason.Urgency }, "Fri 11 Sep 2026", "Fri 11 Sep 2026" },
        { new() { Shorter = ShorterPeriodReason.DynamicMarket }, "Fri 11 Sep 2026", "Fri 11 Sep 2026" },
        { new() { Shorter = ShorterPeriodReason.PreselectedSuppliers }, "Fri 11 Sep 2026", "Fri 11 Sep 2026" },
        { new() { AskToTakePart = true }, "Sat 26 Sep 2026", "Mon 28 Sep 2026" },
        { new() { AskToTakePart = true, Shorter = ShorterPeriodReason.Urgency }, "Fri 11 Sep 2026", "Fri 11 Sep 2026" },
        {
            new() { AskToTakePart = true, Shorter = ShorterPeriodReason.DynamicMarket },
            "Sat 26 Sep 2026",
            "Mon 28 Sep 2026"
        },
    };

    [Theory, MemberData(nameof(Rows))]
    public void The_earliest_closing_day_follows_the_table_TIM_1(
        TenderingCase tenderingCase, string lawful, string suggested)
    {
        var earliest = Of(Profile.Pa23Above, tenderingCase)!;
        Assert.Equal((D(lawful), D(suggested)), (earliest.Lawful.Date, earliest.Suggested.Date));
        Assert.Equal(("TIM-1", CalendarName.UkUnion), (earliest.Suggested.Rule, earliest.Suggested.Calendar));
        Assert.Null(earliest.Lawful.Calendar);
    }

    [Fact]
    public void When_several_rows_apply_the_shortest_is_the_floor_TIM_2() =>
        Assert.Equal(
            D("Fri 11 Sep 2026"),
            Of(Profile.Pa23Above, new() { Electronic = false, Shorter = ShorterPeriodReason.Urgency })!.Lawful.Date);

    [Theory]
    [InlineData(Profile.Pa23LightTouch)]
    [InlineData(Profile.Pa23BelowNotifiable)]
    [InlineData(Profile.Pa23BelowSmall)]
    [InlineData(Profile.Grant)]
    public void Light_touch_and_below_threshold_have_no_fixed_minimum_TIM_3(Profile profile) =>
        Assert.Null(Of(profile, new()));

    [Fact]
    public void A_day_too_early_is_refused_with_the_first_lawful_day_TIM_1()
    {
        var earliest = Of(Profile.Pa23Above, new())!;
        Assert.Null(earliest.WhyNot(D("Sat 26 Sep 2026")));
        var refusal = earliest.WhyNot(D("Fri 25 Sep 2026"));
        Assert.Equal(
            "Choose Saturday 26 September 2026 or later. The law asks for this much time.", refusal?.Sentence);
    }

    private static EarliestClosing? Of(Profile profile, TenderingCase tenderingCase)
    {
        var rules = Rulebook.Shipped.For(profile, Invited);
        return EarliestClosing.Of(Invited, tenderingCase, rules.TenderingPeriod, Calendar(rules.Calendar));
    }
}
