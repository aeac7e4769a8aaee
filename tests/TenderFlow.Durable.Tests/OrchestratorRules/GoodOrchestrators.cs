namespace TenderFlow.Durable.Tests.OrchestratorRules;

/// <summary>Uses all that an orchestrator may use, and some things that only look bad.</summary>
internal sealed class KeepsTheRules : TaskOrchestrator<int, string>
{
    private static readonly string[] Words = ["one", "two"];

    public override async Task<string> RunAsync(TaskOrchestrationContext context, int input)
    {
        using var stop = new CancellationTokenSource();
        var timer = context.CreateTimer(context.CurrentUtcDateTime.AddDays(1), stop.Token);
        var news = context.WaitForExternalEvent<string>("news", stop.Token);
        await Task.WhenAny(timer, news).ConfigureAwait(true);
        stop.Cancel();
        var all = await Task.WhenAll(Words.Select(word => context.CallActivityAsync<string>("Say", word)));
        return string.Concat(Numbered(all)) + context.NewGuid() + Path.Combine("a", "b") + Environment.NewLine
            + new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc).ToString("u")
            + new InvalidDataException("no I/O").Message;
    }

    private static IEnumerable<string> Numbered(string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            yield return $"{index} {words[index]}";
        }
    }
}
