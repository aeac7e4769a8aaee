using System.Globalization;
using System.Text.Json;

namespace TenderFlow.Simulation.Promises;

/// <summary>Which days people work, counted from the published bank holidays and from nothing that the application computes (CAL-1 to CAL-5).</summary>
internal sealed class Almanac
{
    private static readonly string[] Nations = ["england-and-wales", "scotland", "northern-ireland"];
    private readonly Dictionary<string, HashSet<DateOnly>> off;
    private readonly Dictionary<(string Nations, DateOnly Day, int Days), DateOnly> counted = [];

    private Almanac(Dictionary<string, HashSet<DateOnly>> off) => this.off = off;

    /// <summary>The list as it was published.</summary>
    public static Almanac Published { get; } = Read();

    /// <summary>The same list with one more day off in some nations.</summary>
    public Almanac With(DateOnly day, IEnumerable<string> nations)
    {
        var more = off.ToDictionary(n => n.Key, n => n.Value.ToHashSet(), StringComparer.Ordinal);
        foreach (var nation in nations)
        {
            more[nation].Add(day);
        }

        return new(more);
    }

    /// <summary>Whether people work on a day, under the law of a profile.</summary>
    public bool IsWorking(string profile, DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Array.Exists(NationsOf(profile), nation => off[nation].Contains(day));

    /// <summary>So many working days after a day, or before it when negative; nought gives the day itself.</summary>
    public DateOnly Count(string profile, DateOnly day, int days)
    {
        var key = (profile, day, days);
        if (!counted.TryGetValue(key, out var found))
        {
            found = day;
            for (var left = Math.Abs(days); left > 0; left -= IsWorking(profile, found) ? 1 : 0)
            {
                found = found.AddDays(Math.Sign(days));
            }

            counted[key] = found;
        }

        return found;
    }

    /// <summary>The day, or the working day before it.</summary>
    public DateOnly SameOrBefore(string profile, DateOnly day) => IsWorking(profile, day) ? day : Count(profile, day, -1);

    /// <summary>The day, or the working day after it.</summary>
    public DateOnly SameOrAfter(string profile, DateOnly day) => IsWorking(profile, day) ? day : Count(profile, day, 1);

    private static string[] NationsOf(string profile) => profile switch
    {
        "PsrHealthEngland" => [Nations[0]],
        "Scotland" => [Nations[1]],
        _ => Nations,
    };

    private static Almanac Read()
    {
        using var stream = typeof(Almanac).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("The build left the bank holidays out.");
        var published = JsonDocument.Parse(stream).RootElement;
        return new(Nations.ToDictionary(n => n, n => published.GetProperty(n).GetProperty("events").EnumerateArray()
            .Select(e => DateOnly.ParseExact(e.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ToHashSet(), StringComparer.Ordinal));
    }
}
