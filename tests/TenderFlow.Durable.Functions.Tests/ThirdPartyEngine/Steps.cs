using System.Text.Json;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>Orchestrators that go from activity to activity.</summary>
internal static class Steps
{
    public static void Add(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string[], List<string>>("Chain", async (context, names) =>
        {
            List<string> greetings = [];
            foreach (var name in names)
            {
                greetings.Add(await context.CallActivityAsync<string>("Greet", name));
            }

            return greetings;
        })
        .AddOrchestratorFunc<int, int>("FanOut", async (context, count) => (await Task.WhenAll(
            Enumerable.Range(1, count).Select(n => context.CallActivityAsync<int>("Square", n)))).Sum())
        .AddOrchestratorFunc<int, int>("Long", async (context, count) =>
        {
            var sum = 0;
            for (var i = 0; i < count; i++)
            {
                sum += await context.CallActivityAsync<int>("Square", i % 3);
            }

            return sum;
        })
        .AddOrchestratorFunc<JsonElement, JsonElement>("SendBack", (context, input) =>
            context.CallActivityAsync<JsonElement>("Echo", input))
        .AddOrchestratorFunc<object?>("SendNothingBack", context => context.CallActivityAsync<object?>("Echo"))
        .AddOrchestratorFunc<string[]>("IdsAndTimes", async context =>
        {
            string[] before = [$"{context.NewGuid()}", $"{context.CurrentUtcDateTime:O}"];
            await context.CreateTimer(TimeSpan.FromMinutes(90), CancellationToken.None);
            return [.. before, $"{context.NewGuid()}", $"{context.CurrentUtcDateTime:O}", context.InstanceId];
        })
        .AddOrchestratorFunc("FirstOfTwo", async context =>
        {
            var answers = new[] { 3, 4 }.Select(n => context.CallActivityAsync<int>("Square", n)).ToList();
            await Task.WhenAny(answers);
            return "one is enough";
        })
        .AddOrchestratorFunc<string[], int>("Status", async (context, names) =>
        {
            foreach (var (step, name) in names.Index())
            {
                context.SetCustomStatus(new { step, of = names.Length, name });
                await context.CallActivityAsync("Greet", name);
            }

            return names.Length;
        })
        .AddOrchestratorFunc("StatusCleared", async context =>
        {
            context.SetCustomStatus("busy");
            await context.CallActivityAsync("Greet", "you");
            context.SetCustomStatus(null);
            return 1;
        });
}
