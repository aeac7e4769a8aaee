using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.Benchmarks.Engine;

/// <summary>Processes with very many orchestrations that wait for a timer.</summary>
internal static class WaitingProcess
{
    public const int Instances = 100_000;
    private const int AtATime = 512;
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>Starts all and sees them wait.</summary>
    public static async Task<EmbeddedEngine> FillAsync(string database)
    {
        var engine = Open(database);
        await engine.StartAsync();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number <= Instances;
                number = Interlocked.Increment(ref next))
            {
                var id = $"wait-{number}";
                await engine.Client.ScheduleNewOrchestrationInstanceAsync("Wait", number, new(id));
                await engine.Client.WaitForInstanceStartAsync(id);
            }
        })));
        return engine;
    }

    /// <summary>Opens the file again; ready means that a new orchestration has run from start to end.</summary>
    public static async Task<EmbeddedEngine> ReopenAsync(string database)
    {
        var engine = Open(database);
        await engine.StartAsync();
        await engine.Client.ScheduleNewOrchestrationInstanceAsync("Greet", options: new("ready"));
        await engine.Client.WaitForInstanceCompletionAsync("ready");
        return engine;
    }

    private static EmbeddedEngine Open(string database) => new(
        new() { DatabasePath = database },
        new DurableTaskRegistry()
            .AddOrchestratorFunc<int, int>("Wait", async (context, number) =>
            {
                await context.CreateTimer(OneDay + TimeSpan.FromSeconds(number), CancellationToken.None);
                return number;
            })
            .AddOrchestratorFunc("Greet", _ => Task.FromResult("ready")),
        NoServices.Instance,
        TimeProvider.System);
}
