using System.Diagnostics;
using System.Text.Json;
using TenderFlow.Benchmarks.ThirdParty;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.Benchmarks.PlainLanguage;

/// <summary>Words a second when six scores of real texts are worked out, by us and by another maker's package.</summary>
internal sealed class TextScores : IMeasure
{
    private const int RoundCount = 5;
    private const int OurRepeats = 200;
    private const int TheirRepeats = 2;

    public string Name => "text-scores";

    public async Task<Reading> RunAsync(Action<string> say)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "PlainLanguage", "texts.jsonl");
        var texts = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToArray();
        var words = texts.Sum(text => TextCounts.Of(text).Words);
        using var node = new NodeProcess("readability.mjs");
        var (ours, theirs) = await Rounds.AlternateAsync(
            RoundCount,
            () => Task.FromResult((double)words * OurRepeats / Ours(texts, words, say)),
            async () => (double)words * TheirRepeats / (await node.AskAsync<Lasted>(new { file, repeats = TheirRepeats })).Seconds,
            say);
        return new(ours, "words/s", "npm text-readability, the same six scores of the same texts", theirs, new(20, AtLeast: true));
    }

    private static double Ours(string[] texts, int words, Action<string> say)
    {
        var sum = 0.0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var repeat = 0; repeat < OurRepeats; repeat++)
        {
            foreach (var text in texts)
            {
                var counts = TextCounts.Of(text);
                sum += Readability.FleschReadingEase(counts) + Readability.FleschKincaidGrade(counts)
                    + Readability.GunningFog(counts) + Readability.Smog(counts)
                    + Readability.ColemanLiau(counts) + Readability.AutomatedReadability(counts);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / words / OurRepeats;
        say($"{bytes:0.00} bytes of memory for each word");
        return double.IsFinite(sum) ? seconds : throw new InvalidOperationException("A score is no number.");
    }
}
