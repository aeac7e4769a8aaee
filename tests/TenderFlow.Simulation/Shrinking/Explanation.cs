using System.Text;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Shrinking;

/// <summary>The shortest history of a failing seed that was found, in words.</summary>
internal static class Explanation
{
    public static async Task<string> OfAsync(long seed)
    {
        using var template = await Template.MakeAsync();
        var whole = Draw.Of(seed);
        var (shortest, outcome, plays) = await new Shrink(template).RunAsync(whole);
        var text = new StringBuilder($"""

            Seed {seed} breaks {outcome.Broken!.Invariant}. {outcome.Broken.Subject}: {outcome.Broken.Sentence}
            {shortest.Events.Count} of {whole.Events.Count} events are enough ({plays} plays):

            """);
        foreach (var act in outcome.Acts)
        {
            text.Append("  ").AppendLine(act);
        }

        return text.Append($"""
            The whole again:      ./run simulate --seed {seed}
            The shortest again:   ./run simulate --seed {seed} --only {string.Join(',', shortest.Events.Select(e => e.Id))}
            """).ToString();
    }
}
