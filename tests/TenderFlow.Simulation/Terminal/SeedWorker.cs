using System.Globalization;
using System.Text.Json;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Terminal;

/// <summary>A process that plays the seeds it is given, one after the other.</summary>
internal static class SeedWorker
{
    /// <summary>Reads a seed a line and answers a line of JSON, until there are no more.</summary>
    public static async Task<int> ServeAsync(TextReader seeds, TextWriter results)
    {
        using var template = await Template.MakeAsync();
        while (await seeds.ReadLineAsync() is { } line)
        {
            var outcome = await PlayAsync(Draw.Of(long.Parse(line, CultureInfo.InvariantCulture)), template);
            await results.WriteLineAsync(JsonSerializer.Serialize(SeedResult.Of(outcome), SeedResult.Format));
            await results.FlushAsync();
        }

        return 0;
    }

    /// <summary>Plays a history in this process.</summary>
    public static async Task<Outcome> PlayAsync(DrawnHistory history, Template template)
    {
        await using var play = new Play(history, template);
        return await play.RunAsync();
    }
}
