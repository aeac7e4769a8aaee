using System.Text.Json;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>Orchestrators that wait for time and for news.</summary>
internal static class Waits
{
    public static void Add(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<double, string>("Timer", async (context, hours) =>
        {
            await context.CreateTimer(TimeSpan.FromHours(hours), CancellationToken.None);
            return $"{context.CurrentUtcDateTime:O}";
        })
        .AddOrchestratorFunc<JsonElement?>("Event", context => context.WaitForExternalEvent<JsonElement?>("Approved"))
        .AddOrchestratorFunc<JsonElement?>("EventLater", async context =>
        {
            await context.CallActivityAsync("Greet", "first");
            return await context.WaitForExternalEvent<JsonElement?>("Approved");
        })
        .AddOrchestratorFunc<List<string>>("Fifo", async context =>
        {
            List<string> read = [];
            foreach (var name in (string[])["A", "B", "a", "A"])
            {
                read.Add($"{await context.WaitForExternalEvent<JsonElement?>(name)}");
            }

            return read;
        })
        .AddOrchestratorFunc<int, string>("EventOrTimer", async (context, hours) =>
        {
            using var stop = new CancellationTokenSource();
            var late = context.CreateTimer(TimeSpan.FromHours(hours), stop.Token);
            var news = context.WaitForExternalEvent<JsonElement?>("Approved", stop.Token);
            var first = await Task.WhenAny(late, news);
            stop.Cancel();
            return first == late ? "late" : $"{await news}";
        })
        .AddOrchestratorFunc<int, string>("EventInTime", async (context, hours) =>
        {
            try
            {
                return $"{await context.WaitForExternalEvent<JsonElement?>("Approved", TimeSpan.FromHours(hours))}";
            }
            catch (TaskCanceledException)
            {
                return $"late at {context.CurrentUtcDateTime:O}";
            }
        });
}
