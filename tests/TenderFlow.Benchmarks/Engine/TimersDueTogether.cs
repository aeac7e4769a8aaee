using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.Benchmarks.Engine;

/// <summary>
/// 10,000 timers due at one instant: how long after it the last orchestration has gone on and ended. Beside it a bare
/// loop that writes the same rows in commits of the same size, without reading, running or knowing anything.
/// </summary>
internal sealed class TimersDueTogether : IMeasure
{
    private const int RoundCount = 5;
    private const int Timers = 10_000;
    private static readonly TimeSpan Notice = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    private static readonly int GroupSize = new EmbeddedEngineOptions().BatchSize;

    public string Name => "timersDueTogether";

    public async Task<Reading> RunAsync(Action<string> say)
    {
        say($"commits of {GroupSize} timers on both sides");
        using var folder = new TemporaryFolder();
        var (ours, theirs) = await Rounds.AlternateAsync(
            RoundCount,
            () => OursAsync(folder.NewFile()),
            () => Task.FromResult(BareCommits.Run(folder.NewFile(), Timers, GroupSize)),
            say);
        return new(
            ours, "s", $"a bare loop of SQLite commits of {GroupSize} timers, the same rows", theirs,
            new(2.0, AtLeast: false));
    }

    private static async Task<double> OursAsync(string file)
    {
        var clock = new AdvancedClock();
        var due = clock.GetUtcNow() + OneDay;
        var lastCommit = due;
        await using var engine = new EmbeddedEngine(
            new() { DatabasePath = file, OnCommit = _ => lastCommit = clock.GetUtcNow() },
            new DurableTaskRegistry().AddOrchestratorFunc("Wait", async context =>
            {
                await context.CreateTimer(due.UtcDateTime, CancellationToken.None);
                return "done";
            }),
            NoServices.Instance, clock);
        await engine.StartAsync();
        string[] ids = [.. Enumerable.Range(0, Timers).Select(number => $"wait-{number}")];
        await Task.WhenAll(ids.Select(id => engine.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options: new(id))));
        await Task.WhenAll(ids.Select(id => engine.Client.WaitForInstanceStartAsync(id)));
        clock.AdvanceTo(due - Notice);
        // Asked for anything, the engine looks at its clock again.
        await engine.Client.GetInstanceAsync(ids[0]);
        // Timers due together fire in the order they were set. One client waits, as nobody waits for the bare loop.
        await engine.Client.WaitForInstanceCompletionAsync(ids[^1]);
        await engine.StopAsync();
        await foreach (var left in engine.Client.GetAllInstancesAsync(new(Statuses: [OrchestrationRuntimeStatus.Running])))
        {
            throw new InvalidOperationException($"{left.InstanceId} still waits.");
        }

        return (lastCommit - due).TotalSeconds;
    }

    /// <summary>The system's clock, some time ahead of it.</summary>
    private sealed class AdvancedClock : TimeProvider
    {
        private long _ahead;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _ahead));

        public void AdvanceTo(DateTimeOffset instant) =>
            Interlocked.Add(ref _ahead, (instant - GetUtcNow()).Ticks);
    }
}
