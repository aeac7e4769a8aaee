using Microsoft.Extensions.Logging.Abstractions;
using TenderFlow.App.Platform.Calendars;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tests.Documents;
using TenderFlow.Domain.Calendars;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Rules;

public sealed class CurrentRulesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Newer_days_that_come_with_a_restart_count_for_what_waits_CAL_5()
    {
        var before = Start();
        Assert.True(before.AreUnheeded);
        before.Heed();
        Assert.False(Start().AreUnheeded);

        var published = Path.Combine(folder.Path, "published.json");
        File.WriteAllText(published, WithADayMore());
        new BankHolidayFile(folder.Path).Refresh(published);
        Assert.True(Start().AreUnheeded);
    }

    private CurrentRules Start() => new(new BankHolidayFile(folder.Path), NullLogger<CurrentRules>.Instance);

    private static string WithADayMore() => new BankHolidays(Enum.GetValues<Division>().ToDictionary(
        division => division,
        IReadOnlyList<BankHoliday> (division) =>
            [.. BankHolidays.Shipped.In(division), new(new DateOnly(2028, 12, 29), "A day for all")])).ToJson();
}
