namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>Orchestrators that begin anew, and that start others.</summary>
internal static class Runs
{
    public static void Add(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<int[], int[]>("CountDown", async (context, seen) =>
        {
            context.SetCustomStatus(new { left = 4 - seen.Length });
            seen = [.. seen, await context.CallActivityAsync<int>("Square", seen.Length)];
            if (seen.Length < 4)
            {
                context.ContinueAsNew(seen);
            }

            return seen;
        })
        .AddOrchestratorFunc<(int Total, bool Keep), int>("Sum", async (context, sum) =>
        {
            sum.Total += await context.WaitForExternalEvent<int>("Add");
            if (sum.Total < 10)
            {
                context.ContinueAsNew(sum, sum.Keep);
            }

            return sum.Total;
        })
        .AddOrchestratorFunc<string[], string[][]>("Parent", (context, names) => Task.WhenAll(names.Select(
            (name, i) => context.CallSubOrchestratorAsync<string[]>(
                "Chain", new[] { name }, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:{i}")))))
        .AddOrchestratorFunc<string, string[]>("ParentOfNameless", (context, name) =>
            context.CallSubOrchestratorAsync<string[]>("Chain", new[] { name, name }))
        .AddOrchestratorFunc("Teller", async context =>
        {
            var options = new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:listener");
            var heard = context.CallSubOrchestratorAsync<string>("Event", null, options);
            await context.CallActivityAsync("Greet", "listener");
            context.SendEvent($"{context.InstanceId}:listener", "APPROVED", "by the teller");
            return await heard;
        })
        .AddOrchestratorFunc<string>("WhoAmI", context => Task.FromResult(
            $"{context.Name} {context.InstanceId} child of {context.Parent?.Name.Name} {context.Parent?.InstanceId}"))
        .AddOrchestratorFunc<string>("WhoIsMyChild", context => context.CallSubOrchestratorAsync<string>(
            "WhoAmI", null, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:child")));
}
