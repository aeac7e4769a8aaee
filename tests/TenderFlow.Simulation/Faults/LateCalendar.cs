using System.Text.Json.Nodes;
using TenderFlow.App.Platform.Calendars;
using TenderFlow.Simulation.Promises;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Faults;

/// <summary>Bank holidays that are published while tenders run, and when the application learns of them.</summary>
internal sealed class LateCalendar(World world)
{
    private static readonly TimeSpan MorningCheck = new(6, 30, 0);
    private readonly JsonNode published = Read();
    private Almanac almanac = Almanac.Published;

    /// <summary>When the application learns of the newest list at the latest; null when it knows it.</summary>
    public DateTimeOffset? Learns { get; private set; }

    /// <summary>A new list is put into the data folder, as the command <c>calendars refresh</c> does.</summary>
    public void BecomesKnown(DateOnly day, IReadOnlyList<string> nations)
    {
        foreach (var nation in nations)
        {
            var events = published[nation]!["events"]!.AsArray();
            if (!events.Any(e => (string?)e!["date"] == $"{day:yyyy-MM-dd}"))
            {
                events.Add(new JsonObject { ["title"] = "A special day", ["date"] = $"{day:yyyy-MM-dd}", ["notes"] = "", ["bunting"] = true });
            }

            var sorted = events.OrderBy(e => (string?)e!["date"], StringComparer.Ordinal).ToList();
            events.Clear();
            sorted.ForEach(events.Add);
        }

        var file = Path.Combine(world.Folder, "published.json");
        File.WriteAllText(file, published.ToJsonString());
        new BankHolidayFile(world.Folder).Refresh(file);
        almanac = almanac.With(day, nations);
        var local = Local.Time(world.Clock.Now, "Europe/London");
        var today = DateOnly.FromDateTime(local);
        Learns = Local.Instant(local.TimeOfDay < MorningCheck ? today : today.AddDays(1), TimeOnly.FromTimeSpan(MorningCheck), "Europe/London");
    }

    /// <summary>Tells the checks from when on the application counts with the newest list.</summary>
    public void Tell(View view, bool restarted)
    {
        // A restart reads the list at once, and the next morning's check counts everything that waits anew.
        if (Learns is { } at && (restarted || world.Clock.Now >= at))
        {
            view.Adopt(almanac, world.Clock.Now > at ? world.Clock.Now : at);
            Learns = null;
        }
    }

    private static JsonNode Read()
    {
        using var stream = typeof(LateCalendar).Assembly.GetManifestResourceStream("bank-holidays.json")!;
        return JsonNode.Parse(stream)!;
    }
}
