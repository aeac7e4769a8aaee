namespace TenderFlow.Durable.Embedded.Tests.Crashes;

/// <summary>A process that works through many orchestrations and says so, until it is killed or done.</summary>
internal static class CrashWorker
{
    public const string Argument = "crash-worker";
    public const int Instances = 60;
    public const int Runs = 4;

    private static readonly OrchestrationIdReusePolicy KeepEnded = OrchestrationIdReusePolicy.Ignore(
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed);

    public static async Task<int> RunAsync(string database)
    {
        var registry = Register(new());
        await using var engine = new EmbeddedEngine(
            new() { DatabasePath = database, OnProblem = problem => Console.Error.WriteLine(problem) },
            registry, NoServices.Instance, TimeProvider.System);
        await engine.StartAsync();
        for (var number = 0; number < Instances; number++)
        {
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(
                "Work", new int[2], new(IdOf(number)) { IdReusePolicy = KeepEnded });
        }

        for (var number = 0; number < Instances; number++)
        {
            await engine.Client.WaitForInstanceCompletionAsync(IdOf(number));
        }

        Console.WriteLine("done");
        await engine.StopAsync();
        return 0;
    }

    public static string IdOf(int number) => $"work:{number}";

    public static DurableTaskRegistry Register(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<int[], int[]>("Work", async (context, counts) =>
        {
            var answers = await Task.WhenAll(
                context.CallActivityAsync<int>("One"), context.CallActivityAsync<int>("One"));
            await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
            int[] next = [counts[0] + 1, counts[1] + answers.Sum() + await context.CallActivityAsync<int>("One")];
            if (next[0] < Runs)
            {
                context.ContinueAsNew(next);
            }

            return next;
        })
        .AddActivityFunc<object?, int>("One", (_, _) =>
        {
            Console.WriteLine("an activity ran");
            return 1;
        });
}
