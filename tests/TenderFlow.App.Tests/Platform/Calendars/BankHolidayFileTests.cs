using TenderFlow.App.Platform.Calendars;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Calendars;

public sealed class BankHolidayFileTests : IDisposable
{
    private static readonly DateOnly LateAdded = new(2027, 6, 14);

    private readonly string folder = Directory.CreateTempSubdirectory("tenderflow-holidays-").FullName;

    private BankHolidayFile Holidays => new(Path.Combine(folder, "data"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_a_copy_the_shipped_list_is_used() =>
        Assert.Equal(new LoadedBankHolidays(BankHolidays.Shipped, null), Holidays.Load());

    [Fact]
    public void A_refresh_is_kept_and_loaded_again_CAL_5()
    {
        Holidays.Refresh(Published(With(LateAdded)));
        var loaded = Holidays.Load();
        Assert.Null(loaded.Warning);
        Assert.False(new WorkingDayCalendars(loaded.BankHolidays)[CalendarName.UkUnion].IsWorkingDay(LateAdded));
        Assert.Equal(Holidays.Location, Assert.Single(Directory.GetFiles(Path.Combine(folder, "data"))));
    }

    [Fact]
    public void A_refresh_keeps_the_old_years_that_the_publisher_drops()
    {
        Holidays.Refresh(Published(Only(day => day.Date.Year >= 2025)));
        Assert.Equal(BankHolidays.Shipped.ToJson(), Holidays.Load().BankHolidays.ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not a list")]
    [InlineData("{\"england-and-wales\": {\"events\": []}}")]
    public void An_empty_list_is_never_accepted_CAL_8(string content)
    {
        Assert.Throws<DomainError>(() => Holidays.Refresh(Published(content)));
        Assert.False(File.Exists(Holidays.Location));
    }

    [Fact]
    public void A_shrunken_list_is_never_accepted_CAL_8()
    {
        Holidays.Refresh(Published(With(LateAdded)));
        var before = File.ReadAllText(Holidays.Location);
        Assert.Throws<DomainError>(() => Holidays.Refresh(Published(BankHolidays.Shipped.ToJson())));
        Assert.Throws<DomainError>(() => Holidays.Refresh(Published(Only(day => day.Date.Year <= 2027))));
        Assert.Equal(before, File.ReadAllText(Holidays.Location));
    }

    [Theory]
    [InlineData("half a fi")]
    [InlineData("{}")]
    public void A_damaged_copy_keeps_the_last_good_list_and_warns_CAL_8(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Holidays.Location)!);
        File.WriteAllText(Holidays.Location, content);
        var loaded = Holidays.Load();
        Assert.Same(BankHolidays.Shipped, loaded.BankHolidays);
        Assert.StartsWith("We use the bank holidays that came with", loaded.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_copy_is_put_right_by_the_next_refresh()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Holidays.Location)!);
        File.WriteAllText(Holidays.Location, "half a fi");
        Holidays.Refresh(Published(BankHolidays.Shipped.ToJson()));
        Assert.Null(Holidays.Load().Warning);
    }

    [Fact]
    public void A_file_that_is_missing_or_not_text_is_refused_in_plain_words()
    {
        Assert.Contains("no such file", Refused(Path.Combine(folder, "none.json")), StringComparison.Ordinal);
        Assert.Contains("no such file", Refused(""), StringComparison.Ordinal);
        Assert.Contains("no such file", Refused(folder), StringComparison.Ordinal);
        var bytes = Path.Combine(folder, "bytes.json");
        File.WriteAllBytes(bytes, [0xC3, 0x28, 0xFF, 0xFE]);
        Assert.Contains("not plain text", Refused(bytes), StringComparison.Ordinal);
        var big = Path.Combine(folder, "big.json");
        File.WriteAllText(big, new string(' ', 5_000_001));
        Assert.Contains("too big", Refused(big), StringComparison.Ordinal);
    }

    private string Refused(string path) => Assert.Throws<DomainError>(() => Holidays.Refresh(path)).Message;

    private string Published(string json)
    {
        var path = Path.Combine(folder, "published.json");
        File.WriteAllText(path, json);
        return path;
    }

    private static string With(DateOnly extra) => Changed(
        (division, days) => division == Division.Scotland ? [.. days, new BankHoliday(extra, "A day for all")] : days);

    private static string Only(Func<BankHoliday, bool> kept) => Changed((_, days) => [.. days.Where(kept)]);

    private static string Changed(Func<Division, IReadOnlyList<BankHoliday>, IReadOnlyList<BankHoliday>> change) =>
        new BankHolidays(Enum.GetValues<Division>().ToDictionary(
            division => division, division => change(division, BankHolidays.Shipped.In(division)))).ToJson();
}
