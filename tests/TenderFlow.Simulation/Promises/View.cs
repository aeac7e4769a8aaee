using TenderFlow.Simulation.Faults;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises;

/// <summary>What a promise may look at: the records, the days, and when the outside world was in the way.</summary>
internal sealed class View(AllRecords record, Troubles troubles)
{
    private readonly Dictionary<int, (int Length, Story? Story)> stories = [];

    public AllRecords Record { get; } = record;

    public Troubles Troubles { get; } = troubles;

    /// <summary>The days that the application knows.</summary>
    public Almanac Almanac { get; private set; } = Almanac.Published;

    /// <summary>The days that it knew before; the same while nothing was added.</summary>
    public Almanac Before { get; private set; } = Almanac.Published;

    /// <summary>Since when it knows them.</summary>
    public DateTimeOffset AlmanacSince { get; private set; } = DateTimeOffset.MinValue;

    public void Adopt(Almanac almanac, DateTimeOffset at) => (Before, Almanac, AlmanacSince) = (Almanac, almanac, at);

    public SendingHours Hours(TenderRow tender) => new(Almanac, tender.Profile, tender.Zone);

    public TenderRow Tender(int id) => Record.Tenders.Find(t => t.Id == id)
        ?? throw new InvalidOperationException($"There is no tender {id} on record.");

    /// <summary>The story of a published tender.</summary>
    public Story Story(TenderRow tender)
    {
        var history = Record.History(tender.Subject);
        if (!stories.TryGetValue(tender.Id, out var known) || known.Length != history.Count)
        {
            stories[tender.Id] = known = (history.Count, Records.Story.Of(history));
        }

        return known.Story ?? throw new InvalidOperationException($"{tender.Subject} is published and has no history.");
    }

    /// <summary>
    /// When something is due that days are counted for: a day off that became known late moves it, but not into the past (CAL-5).
    /// </summary>
    public DateTimeOffset Due(Func<Almanac, DateTimeOffset> count)
    {
        var (due, before) = (count(Almanac), count(Before));
        return due >= AlmanacSince || before <= due ? due : before < AlmanacSince ? before : AlmanacSince;
    }

    /// <summary>When something may happen at the earliest: from the day on which the newer days are known, they may count.</summary>
    public DateTimeOffset Earliest(Func<Almanac, DateTimeOffset> count)
    {
        var (due, before) = (count(Almanac), count(Before));
        return before < due ? before : due;
    }

    /// <summary>The last moment at which something due is still in time.</summary>
    public DateTimeOffset LastMoment(DateTimeOffset due, SendingHours? hours = null)
    {
        var until = Troubles.Extend(due, due.AddMinutes(1));
        if (hours is null || hours.IsOpen(until))
        {
            return until;
        }

        var opens = hours.OnOrAfter(until);
        return Troubles.Extend(opens, opens.AddMinutes(1));
    }
}
