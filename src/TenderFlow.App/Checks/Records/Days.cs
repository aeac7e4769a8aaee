using System.Text.Json;
using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Checks.Records;

/// <summary>Counts working days from the published bank holidays, a second time and in another way than the calendars do.</summary>
internal sealed class Days
{
    private const string Data = "TenderFlow.Domain.Calendars.Data.bank-holidays.json";
    private static readonly JsonElement Published = Read();
    private static readonly Days England = new("england-and-wales");
    private static readonly Days Scotland = new("scotland");
    private static readonly Days AnyPart = new("england-and-wales", "scotland", "northern-ireland");

    private readonly HashSet<int> off;

    private Days(params string[] parts) => off = [.. parts
        .SelectMany(part => Published.GetProperty(part).GetProperty("events").EnumerateArray())
        .Select(day => DateOnly.Parse(day.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture).DayNumber)];

    /// <summary>The days that a profile counts (CAL-1, CAL-2, REG-11).</summary>
    public static Days For(string profile) => profile switch
    {
        "PsrHealthEngland" => England,
        "Scotland" => Scotland,
        _ => AnyPart,
    };

    public bool IsWorking(DateOnly day) => (int)day.DayOfWeek is > 0 and < 6 && !off.Contains(day.DayNumber);

    /// <summary>The n-th working day before a day, or after it when n is negative.</summary>
    public DateOnly Before(DateOnly day, int n)
    {
        var step = n > 0 ? -1 : 1;
        return Enumerable.Range(1, 400).Select(i => day.AddDays(i * step)).Where(IsWorking).Skip(Math.Abs(n) - 1).First();
    }

    /// <summary>The day itself when people work on it, else the working day before.</summary>
    public DateOnly SameOrBefore(DateOnly day) => IsWorking(day) ? day : Before(day, 1);

    /// <summary>The local date and time of an instant.</summary>
    public static DateTime Local(DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;

    /// <summary>The instant of an hour that no clock change touches.</summary>
    public static DateTimeOffset Instant(DateOnly day, int hour, string zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local)).ToUniversalTime();
    }

    private static JsonElement Read()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream(Data)
            ?? throw new InvalidOperationException($"The build left out {Data}.");
        return JsonDocument.Parse(stream).RootElement.Clone();
    }
}
