using TenderFlow.Benchmarks.ThirdParty;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.Benchmarks.Engine;

/// <summary>
/// Orchestrations a second: a start, three activities one after the other, the end. Ours flushes every step to a
/// file; the other keeps everything in memory.
/// </summary>
internal sealed class EngineThroughput : IMeasure
{
    private const int RoundCount = 7;
    private const int Instances = 4000;
    private const int Width = 64;

    public string Name => "engineThroughput";

    public async Task<Reading> RunAsync(Action<string> say)
    {
        using var folder = new TemporaryFolder();
        using var node = new NodeProcess("engine.mjs");
        var (ours, theirs) = await Rounds.AlternateAsync(
            RoundCount,
            async () => Instances / await OursAsync(folder.NewFile()),
            async () => Instances / (await node.AskAsync<Lasted>(new { count = Instances, width = Width })).Seconds,
            say);
        return new(
            ours, "orchestrations/s", "an in-memory JavaScript engine of another maker", theirs,
            new(1.0, AtLeast: true));
    }

    private static async Task<double> OursAsync(string file)
    {
        await using var engine = new EmbeddedEngine(
            new() { DatabasePath = file, FullSynchronous = true, MaxConcurrentActivities = Width },
            Chain.Register(new()), NoServices.Instance, TimeProvider.System);
        await engine.StartAsync();
        var seconds = await Rounds.SecondsAsync(() => Chain.RunAsync(engine.Client, Instances, Width));
        await engine.StopAsync();
        return seconds;
    }
}
