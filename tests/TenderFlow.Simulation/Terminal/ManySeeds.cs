using System.Collections.Concurrent;
using System.Text.Json;
using TenderFlow.Simulation.Shrinking;

namespace TenderFlow.Simulation.Terminal;

/// <summary>Plays many seeds on all cores and adds them up.</summary>
internal static class ManySeeds
{
    private const int MostExplained = 3;

    public static async Task<int> RunAsync(
        long from, int count, int workers, bool json, bool shrink, CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        var results = await PlayAsync(WorkerProcess.Own, from, count, workers, untilFailure: false, stop);
        var failed = results.Where(r => r.Violation is not null).ToList();
        foreach (var result in failed)
        {
            await Console.Error.WriteLineAsync($"Seed {result.Seed} failed. {result.Violation}");
        }

        var sum = new
        {
            Seeds = results.Count,
            VirtualDays = Math.Round(results.Sum(r => r.VirtualDays), 1),
            Crashes = results.Sum(r => r.Crashes),
            Faults = results.Sum(r => r.Faults),
            StepsChecked = results.Sum(r => r.StepsChecked),
            Violations = failed.Count,
            WallSeconds = Math.Round(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 1),
        };
        foreach (var result in failed.Take(shrink ? MostExplained : 0))
        {
            await Console.Error.WriteLineAsync(await Explanation.OfAsync(result.Seed));
        }

        await Console.Out.WriteLineAsync(json
            ? JsonSerializer.Serialize(sum, SeedResult.Format)
            : $"{sum.Seeds} seeds, {sum.VirtualDays:N0} days, {sum.Crashes:N0} crashes, {sum.Faults:N0} faults, "
                + $"{sum.StepsChecked:N0} steps checked, {sum.Violations} violations, {sum.WallSeconds:N1} seconds.");
        return failed.Count == 0 ? 0 : 1;
    }

    /// <summary>Plays seeds in several processes; each takes the next seed when it has time.</summary>
    /// <returns>The results in the order of the seeds.</returns>
    public static async Task<IReadOnlyList<SeedResult>> PlayAsync(
        string program, long from, int count, int workers, bool untilFailure, CancellationToken stop)
    {
        var results = new ConcurrentBag<SeedResult>();
        var next = from - 1;
        var enough = false;
        await Task.WhenAll(Enumerable.Range(0, Math.Max(1, workers)).Select(async _ =>
        {
            using var worker = new WorkerProcess(program);
            while (!Volatile.Read(ref enough) && Interlocked.Increment(ref next) is var seed && seed < from + count)
            {
                var result = await worker.PlayAsync(seed, stop);
                results.Add(result);
                if (untilFailure && result.Violation is not null)
                {
                    Volatile.Write(ref enough, true);
                }
            }
        }));
        return [.. results.OrderBy(r => r.Seed)];
    }
}
