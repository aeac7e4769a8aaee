using System.Diagnostics;

namespace TenderFlow.Benchmarks;

/// <summary>
/// Two sides taken in turn, again and again, so that a busy moment of the machine hits both; the medians count.
/// </summary>
internal static class Rounds
{
    /// <summary>Alternates after one round each that does not count.</summary>
    public static async Task<(double Ours, double Theirs)> AlternateAsync(
        int rounds, Func<Task<double>> ours, Func<Task<double>> theirs, Action<string> say)
    {
        say($"warm-up: ours {await ours():#,0.###}, theirs {await theirs():#,0.###}");
        var all = new List<(double Ours, double Theirs)>();
        for (var round = 1; round <= rounds; round++)
        {
            var pair = (Ours: await ours(), Theirs: await theirs());
            all.Add(pair);
            say($"round {round} of {rounds}: ours {pair.Ours:#,0.###}, theirs {pair.Theirs:#,0.###}");
        }

        return (Median(all.Select(pair => pair.Ours)), Median(all.Select(pair => pair.Theirs)));
    }

    /// <summary>How many seconds some work takes.</summary>
    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
