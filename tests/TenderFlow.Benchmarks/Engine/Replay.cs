using System.Diagnostics;
using TenderFlow.Benchmarks.ThirdParty;
using TenderFlow.Durable;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.Benchmarks.Engine;

/// <summary>
/// Events a second when a long history is replayed, by our executor and by that of another maker's SDK: the same
/// events, the same orchestrator. Both start from events that are already in memory.
/// </summary>
internal sealed class Replay : IMeasure
{
    private const int RoundCount = 7;
    private const int Events = 10_000;
    private const int OurRepeats = 100;
    private const int TheirRepeats = 10;
    private static readonly DateTime Begun = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public string Name => "replay";

    public async Task<Reading> RunAsync(Action<string> say)
    {
        using var folder = new TemporaryFolder();
        var history = History();
        var file = folder.NewFile();
        await File.WriteAllBytesAsync(file, HistoryJson.WriteList(history));
        using var node = new NodeProcess("replay.mjs");
        var (ours, theirs) = await Rounds.AlternateAsync(
            RoundCount,
            () => Task.FromResult((double)Events * OurRepeats / Ours(history)),
            async () => (double)Events * TheirRepeats
                / (await node.AskAsync<Lasted>(new { file, repeats = TheirRepeats })).Seconds,
            say);
        return new(
            ours, "history events/s", "the executor of another maker's JavaScript SDK, the same history", theirs,
            new(10, AtLeast: true));
    }

    /// <summary>One activity after the other, each in a step of its own; the last is still open.</summary>
    private static List<HistoryEvent> History()
    {
        var events = new List<HistoryEvent>
        {
            new OrchestratorStarted(Begun),
            new ExecutionStarted(Begun, "Sum", "one", "1", "0"),
            new TaskScheduled(0, Begun, "AddOne"),
            new OrchestratorCompleted(Begun),
        };
        for (var task = 0; events.Count < Events; task++)
        {
            var now = Begun.AddSeconds(task + 1);
            events.Add(new OrchestratorStarted(now));
            events.Add(new TaskCompleted(now, task, $"{task + 1}"));
            events.Add(new TaskScheduled(task + 1, now, "AddOne"));
            events.Add(new OrchestratorCompleted(now));
        }

        return events;
    }

    private static double Ours(List<HistoryEvent> history)
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc<int, int>("Sum", async (context, sum) =>
        {
            while (true)
            {
                sum = await context.CallActivityAsync<int>("AddOne", sum);
                if (sum < 0)
                {
                    return sum;
                }
            }
        });
        var last = history.OfType<TaskScheduled>().Last();
        var now = Begun.AddDays(1);
        HistoryEvent[] fresh = [new OrchestratorStarted(now), new TaskCompleted(now, last.EventId, "-1")];
        var started = Stopwatch.GetTimestamp();
        for (var repeat = 0; repeat < OurRepeats; repeat++)
        {
            var turn = OrchestrationExecutor.Execute("one", registry, NoServices.Instance, history, fresh);
            if (turn.Completion is not { Result: "-1" })
            {
                throw new InvalidOperationException($"The replay came to {turn.Completion}.");
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
