namespace TenderFlow.Durable.Embedded.Tests.Crashes;

/// <summary>Orchestrations that use all there is, and whose result shows how often each answer was counted.</summary>
internal static class MixedWork
{
    public static DurableTaskRegistry Register(DurableTaskRegistry registry, Action? onActivity = null) => registry
        .AddOrchestratorFunc<int[], int[]>("Mixed", async (context, counts) =>
        {
            // counts: runs, answers, events, children
            var answers = await Task.WhenAll(
                context.CallActivityAsync<int>("One"), context.CallActivityAsync<int>("One"));
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            var child = context.CallSubOrchestratorAsync<int>("Child", context.InstanceId);
            var heard = await context.WaitForExternalEvent<int>("hello");
            int[] next = [counts[0] + 1, counts[1] + answers.Sum(), counts[2] + heard, counts[3] + await child];
            if (next[0] < 3)
            {
                context.ContinueAsNew(next);
            }

            return next;
        })
        .AddOrchestratorFunc<string, int>("Child", async (context, parent) =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
            context.SendEvent(parent, "hello", 1);
            return await context.CallActivityAsync<int>("One");
        })
        .AddActivityFunc<object?, int>("One", (_, _) =>
        {
            onActivity?.Invoke();
            return 1;
        });

    public static async Task StartAsync(DurableTaskClient client)
    {
        foreach (var id in Ids)
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Mixed", new int[4], new(id));
        }
    }

    public static async Task AssertDoneAsync(DurableTaskClient client)
    {
        foreach (var id in Ids)
        {
            var done = await client.GetInstanceAsync(id, getInputsAndOutputs: true);
            Assert.Equal(OrchestrationRuntimeStatus.Completed, done!.RuntimeStatus);
            Assert.Equal([3, 6, 3, 3], done.ReadOutputAs<int[]>()!);
        }
    }

    private static string[] Ids => ["tender:1", "tender:2"];
}
