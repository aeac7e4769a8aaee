using TenderFlow.Simulation.Terminal;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Shrinking;

/// <summary>Leaves out what is not needed to break the same promise: whole tenders first, then halves, at last single events.</summary>
internal sealed class Shrink(Template template, int mostPlays = 200)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private readonly long began = TimeProvider.System.GetTimestamp();
    private int plays;

    private bool IsSpent => plays >= mostPlays || TimeProvider.System.GetElapsedTime(began) > Longest;

    public async Task<(DrawnHistory Shortest, Outcome Outcome, int Plays)> RunAsync(DrawnHistory whole)
    {
        var first = await PlayAsync(whole);
        var broken = first.Broken ?? throw new InvalidOperationException($"Seed {whole.Seed} does not fail.");
        var (best, outcome) = (whole, first);

        // What had not happened by then is not needed.
        await TryAsync(e => outcome.Done.Contains(e.Id));
        for (var tender = 0; tender < whole.Cast.Tenders.Count; tender++)
        {
            await TryAsync(e => TenderOf(e) != tender);
        }

        for (var size = Math.Max(1, best.Events.Count / 2); size >= 1 && !IsSpent;)
        {
            var before = best.Events.Count;
            for (var from = 0; from < best.Events.Count;)
            {
                var chunk = best.Events.Skip(from).Take(size).Select(e => e.Id).ToHashSet();
                from += await TryAsync(e => !chunk.Contains(e.Id)) ? 0 : size;
            }

            size = size > 1 ? size / 2 : best.Events.Count < before ? 1 : 0;
        }

        return (best, outcome, plays);

        async Task<bool> TryAsync(Func<Event, bool> keep)
        {
            var shorter = best with { Events = [.. best.Events.Where(keep)] };
            if (shorter.Events.Count == best.Events.Count || IsSpent)
            {
                return false;
            }

            var tried = await PlayAsync(shorter);
            if (tried.Broken?.Invariant != broken.Invariant)
            {
                return false;
            }

            (best, outcome) = (shorter, tried);
            return true;
        }
    }

    private Task<Outcome> PlayAsync(DrawnHistory history)
    {
        plays++;
        return SeedWorker.PlayAsync(history, template);
    }

    private static int? TenderOf(Event one) => one.Deed.GetType().GetProperty("Tender")?.GetValue(one.Deed) as int?;
}
