namespace TenderFlow.Simulation.Faults;

/// <summary>When the outside world was in the way. Whatever was due then may come as much later as it takes to try again.</summary>
internal sealed class Troubles
{
    // The longest pause between two tries of the outbox, and some minutes more.
    private static readonly TimeSpan NextTry = TimeSpan.FromMinutes(65);
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> all = [];

    public int Count => all.Count;

    public void Add(DateTimeOffset from, DateTimeOffset to) => all.Add((from, to));

    public void Add(DateTimeOffset at) => all.Add((at, at));

    /// <summary>The last moment for what would otherwise be done between two moments.</summary>
    public DateTimeOffset Extend(DateTimeOffset from, DateTimeOffset to)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var (began, ended) in all)
            {
                if (began <= to && ended + NextTry > to && ended >= from)
                {
                    to = ended + NextTry;
                    grown = true;
                }
            }
        }

        return to;
    }
}
