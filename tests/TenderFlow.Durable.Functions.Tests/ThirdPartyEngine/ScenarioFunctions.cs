using System.Text.Json;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>The orchestrators and activities of the scenarios; a new set for each run.</summary>
internal sealed class ScenarioFunctions
{
    private int _calls;

    /// <summary>How often an activity ran.</summary>
    public int ActivityCalls => Volatile.Read(ref _calls);

    public DurableTaskRegistry Registry()
    {
        var registry = new DurableTaskRegistry();
        Steps.Add(registry);
        Waits.Add(registry);
        Runs.Add(registry);
        Failures.Add(registry);
        AddActivities(registry);
        registry.AddOrchestratorFunc("Moody", _ => Task.FromResult(Called(ActivityCalls)));
        return registry;
    }

    private void AddActivities(DurableTaskRegistry registry) => registry
        .AddActivityFunc<string, string>("Greet", (_, name) => Called($"Hello {name}!"))
        .AddActivityFunc<int, int>("Square", (_, n) => Called(n * n))
        .AddActivityFunc<JsonElement?, JsonElement?>("Echo", (_, input) => Called(input))
        .AddActivityFunc<int, int>("FailUntilCall", (_, number) => Called(0) + ActivityCalls < number
            ? throw new TimeoutException($"Call {ActivityCalls} came too early.")
            : ActivityCalls)
        .AddActivityFunc<string, int>("Break", int (_, what) =>
        {
            Called(0);
            throw new InvalidOperationException($"The {what} broke.", new FormatException("It was bent."));
        });

    private T Called<T>(T result)
    {
        Interlocked.Increment(ref _calls);
        return result;
    }
}
