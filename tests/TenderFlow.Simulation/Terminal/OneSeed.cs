using System.Text.Json;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Running;
using TenderFlow.Simulation.Shrinking;

namespace TenderFlow.Simulation.Terminal;

/// <summary>Plays one seed in this process and tells what happened.</summary>
internal static class OneSeed
{
    public static async Task<int> RunAsync(long seed, IReadOnlySet<int>? only, bool json, bool shrink)
    {
        using var template = await Template.MakeAsync();
        var history = Draw.Of(seed);
        if (only is not null)
        {
            history = history with { Events = [.. history.Events.Where(e => only.Contains(e.Id))] };
        }

        var outcome = await SeedWorker.PlayAsync(history, template);
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(SeedResult.Of(outcome), SeedResult.Format));
        }
        else
        {
            foreach (var act in outcome.Acts)
            {
                await Console.Out.WriteLineAsync(act);
            }

            await Console.Out.WriteLineAsync($"{outcome.At:u} {outcome.Broken?.ToString() ?? "Every promise was kept."}");
            await Console.Out.WriteLineAsync($"{outcome.VirtualDays} days, {outcome.Steps} steps checked. History: {outcome.Fingerprint}");
        }

        if (outcome.Broken is not null && only is null && shrink)
        {
            await Console.Error.WriteLineAsync(await Explanation.OfAsync(seed));
        }

        return outcome.Broken is null ? 0 : 1;
    }
}
