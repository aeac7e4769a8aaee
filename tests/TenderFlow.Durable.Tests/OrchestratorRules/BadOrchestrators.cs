// Each of these breaks one rule on purpose; the analyzers that say so too are silenced.
#pragma warning disable
using System.Diagnostics;
using System.Security.Cryptography;

namespace TenderFlow.Durable.Tests.OrchestratorRules;

internal abstract class Bad : TaskOrchestrator<string?, string>
{
    public static int Count;
}

internal sealed class ReadsTheClock : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input)
    {
        await context.CallActivityAsync("Rest");
        return DateTime.UtcNow.ToString();
    }
}

internal sealed class ReadsALocalClock : Bad
{
    public override Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        Task.FromResult(DateTimeOffset.Now.ToString());
}

internal sealed class TakesATimeProvider(TimeProvider clock) : Bad
{
    public override Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        Task.FromResult(clock.GetUtcNow().ToString());
}

internal sealed class MakesAnId : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) => Guid.NewGuid().ToString();
}

internal sealed class TossesACoin : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        new Random(1).Next().ToString() + RandomNumberGenerator.GetInt32(2);
}

internal sealed class AsksTheMachine : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) => Environment.MachineName;
}

internal sealed class StopsTheTime : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        Stopwatch.StartNew().ElapsedTicks.ToString();
}

internal sealed class Delays : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input)
    {
        await Task.Delay(10);
        return "";
    }
}

internal sealed class RunsElsewhere : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        await Task.Run(() => "") + await Task.Factory.StartNew(() => "");
}

internal sealed class GoesOnElsewhere : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        await context.CallActivityAsync<string>("Rest").ConfigureAwait(false);
}

internal sealed class StartsAThread : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input)
    {
        new Thread(() => { }).Start();
        return "";
    }
}

internal sealed class ReadsAFile : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) => File.ReadAllText("x");
}

internal sealed class CallsAServer(HttpClient http) : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        await http.GetStringAsync(new Uri("http://localhost"));
}

internal sealed class WritesAStream(Stream stream) : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input)
    {
        stream.WriteByte(1);
        return "";
    }
}

internal sealed class CancelsInTheBackground : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input)
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        return "";
    }
}

internal sealed class CancelsLater : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input)
    {
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(1000);
        return "";
    }
}

internal sealed class CancelsByAClock : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input)
    {
        using var stop = new CancellationTokenSource(1000);
        return "";
    }
}

internal sealed class Remembers : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) => (++Count).ToString();
}

internal sealed class HidesItInALambda : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) =>
        string.Concat(Enumerable.Range(0, 3).Select(_ => Guid.NewGuid()));
}

internal sealed class HidesItInAnIterator : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) => string.Concat(Times());

    private static IEnumerable<DateTime> Times()
    {
        yield return DateTime.Now;
    }
}

internal sealed class HidesItElsewhere : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) => await Elsewhere.NowAsync();
}

internal abstract class HidesItBelow : Bad
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, string? input) => DateTime.Today.ToString();
}

internal sealed class InheritsIt : HidesItBelow;

internal static class Elsewhere
{
    public static async Task<string> NowAsync()
    {
        await Task.CompletedTask;
        return DateTime.UtcNow.ToString();
    }

    public static DurableTaskRegistry RegisterBadFunction() => new DurableTaskRegistry()
        .AddActivityFunc<object?, DateTime>("Fine", (_, _) => DateTime.UtcNow)
        .AddOrchestratorFunc("Bad", async context =>
        {
            await context.CallActivityAsync("Fine");
            return Elsewhere.NowAsync();
        });
}
