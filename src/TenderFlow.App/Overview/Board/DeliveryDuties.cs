using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Messages.SetAside;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Overview.Board;

/// <summary>What went wrong behind the scenes and needs a look.</summary>
internal static class DeliveryDuties
{
    private const string Messages = "/messages";
    private const string Title = "Something needs a look";
    private static readonly TimeSpan Recent = TimeSpan.FromDays(2);

    /// <summary>Messages and reminders of my tenders that could not leave.</summary>
    /// <param name="rows">What failed at least once and still waits.</param>
    /// <param name="mine">The names of my tenders.</param>
    /// <param name="now">The time of the request.</param>
    public static IEnumerable<BoardItem> Of(
        IEnumerable<OutboxRow> rows, IReadOnlyDictionary<int, string> mine, DateTimeOffset now)
    {
        var messages = rows.Where(r => r.Kind == OutboxKind.Message)
            .Select(r => (Row: r, r.Read<MessageIntent>().TenderId))
            .Where(r => r.TenderId is { } id && mine.ContainsKey(id))
            .GroupBy(r => (r.TenderId!.Value, r.Row.Parked));
        foreach (var group in messages)
        {
            var (id, parked) = group.Key;
            var count = group.Count() == 1 ? "1 message" : $"{group.Count()} messages";
            yield return Now(
                parked ? $"{count} could not be sent" : $"{count} not sent yet", mine[id],
                parked ? "We tried many times. Check the address, or call." : "It failed once. We keep trying.", now);
        }
    }

    /// <summary>People whom mail does not reach, or may not have reached (MSG-4, MSG-8).</summary>
    /// <param name="stopped">Those whose mail comes back.</param>
    /// <param name="unconfirmed">Those of whom we do not know.</param>
    /// <param name="now">The time of the request.</param>
    public static IEnumerable<BoardItem> Of(
        IEnumerable<UnreachedPerson> stopped, IEnumerable<UnreachedPerson> unconfirmed, DateTimeOffset now)
    {
        foreach (var person in stopped)
        {
            yield return new($"Mail to {person.Name} comes back", "", $"{Call(person)} Ask where mail can go.",
                ArrivalLinks.Mend(person.Id), now, "now");
        }

        foreach (var person in unconfirmed.DistinctBy(p => (p.Id, p.About)))
        {
            yield return Now($"{person.Name} may not have our mail", person.About ?? "",
                $"Nobody told us that it arrived. {Call(person)}", now);
        }
    }

    /// <summary>What the bus set aside.</summary>
    /// <param name="setAside">How many.</param>
    /// <param name="now">The time of the request.</param>
    public static IEnumerable<BoardItem> Of(int setAside, DateTimeOffset now) => setAside == 0 ? [] :
    [
        new(setAside == 1 ? "1 thing could not be passed on" : $"{setAside} things could not be passed on", "",
            "We tried many times. You can try again.", SetAsideLink.Page, now, "now"),
    ];

    private static string Call(UnreachedPerson person) =>
        person.Phone.Length > 0 ? $"Call them on {person.Phone}." : "Call their group.";

    /// <summary>What the last daily check had to mend.</summary>
    public static IEnumerable<BoardItem> Of(SweepRun? sweep, DateTimeOffset now)
    {
        if (sweep is not null && sweep.At > now - Recent && sweep.Restarted + sweep.CaughtUp > 0)
        {
            yield return Now(Title, "",
                $"The daily check found {sweep.Restarted + sweep.CaughtUp} things that had been missed. They are mended. "
                + "Tell the person who runs TenderFlow for you.", now);
        }
    }

    private static BoardItem Now(string what, string about, string detail, DateTimeOffset now) =>
        new(what, about, detail, Messages, now, "now");
}
