using System.Diagnostics;

namespace TenderFlow.Benchmarks.Engine;

/// <summary>
/// 100,000 orchestrations that wait for a timer: the memory of the process they were started in, and how long a new
/// process takes to be ready after that one was killed.
/// </summary>
internal sealed class WaitingTimers
{
    private const int Restarts = 5;
    private const double Megabyte = 1_000_000;
    private Task<(double Megabytes, double Seconds)>? _taken;

    /// <summary>Both measures; they share one file.</summary>
    public IEnumerable<IMeasure> Measures =>
    [
        new One("waitingTimersMemory", async say =>
            new((await TakeAsync(say)).Megabytes, "MB", null, null, new(200, AtLeast: false, "MB"))),
        new One("waitingTimersRestart", async say =>
            new((await TakeAsync(say)).Seconds, "s", null, null, new(2, AtLeast: false, "s"))),
    ];

    private Task<(double Megabytes, double Seconds)> TakeAsync(Action<string> say) => _taken ??= MeasureAsync(say);

    private static async Task<(double Megabytes, double Seconds)> MeasureAsync(Action<string> say)
    {
        using var folder = new TemporaryFolder();
        var file = folder.NewFile();
        var (child, memory) = await ChildProcess.StartAsync("empty");
        child.Dispose();
        var empty = memory / Megabyte;
        (child, memory) = await ChildProcess.StartAsync("wait", file);
        child.Dispose();
        var filled = memory / Megabyte;
        say($"{WaitingProcess.Instances:#,0} wait. Empty process {empty:0} MB, the one that started them {filled:0} MB");
        var seconds = new List<double>();
        for (var round = 1; round <= Restarts; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            (child, memory) = await ChildProcess.StartAsync("reopen", file);
            seconds.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            child.Dispose();
            say($"restart {round} of {Restarts} after a kill: {seconds[^1]:0.00} s, {memory / Megabyte:0} MB");
        }

        return (filled - empty, Rounds.Median(seconds));
    }

    private sealed class One(string name, Func<Action<string>, Task<Reading>> run) : IMeasure
    {
        public string Name => name;

        public Task<Reading> RunAsync(Action<string> say) => run(say);
    }
}
