using TenderFlow.Simulation.Drawing;

namespace TenderFlow.Simulation.Running;

/// <summary>What is still meant to happen. Times are asked anew each time, as dates move.</summary>
internal sealed class Agenda(IEnumerable<Event> events)
{
    private const int MostTries = 14;
    private readonly List<Event> waiting = [.. events];
    private readonly Dictionary<int, int> tries = [];

    /// <summary>Takes what is due, the earliest first.</summary>
    public Event? TakeDue(Scene scene, DateTimeOffset now)
    {
        var next = First(scene);
        if (next is null || next.When.At(scene) > now)
        {
            return null;
        }

        waiting.Remove(next);
        return next;
    }

    /// <summary>When the next thing is meant to happen; null when nothing is, as things stand.</summary>
    public DateTimeOffset? Next(Scene scene) => First(scene)?.When.At(scene);

    /// <summary>Something is to be tried again.</summary>
    public void Again(Event tried, DateTimeOffset at)
    {
        tries[tried.Id] = tries.GetValueOrDefault(tried.Id) + 1;
        if (tries[tried.Id] < MostTries)
        {
            waiting.Add(tried with { When = new AtTime(at) });
        }
    }

    private Event? First(Scene scene) => waiting
        .Select(e => (Event: e, At: e.When.At(scene)))
        .Where(e => e.At is not null)
        .OrderBy(e => e.At).ThenBy(e => e.Event.Id)
        .Select(e => e.Event).FirstOrDefault();
}
