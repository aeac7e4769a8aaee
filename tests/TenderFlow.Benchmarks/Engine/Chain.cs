using TenderFlow.Durable;

namespace TenderFlow.Benchmarks.Engine;

/// <summary>Three activities one after the other, for many instances.</summary>
internal static class Chain
{
    private const string Name = "Chain";

    public static DurableTaskRegistry Register(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<int, int>(Name, async (context, number) =>
        {
            var sum = number;
            for (var step = 0; step < 3; step++)
            {
                sum = await context.CallActivityAsync<int>("AddOne", sum);
            }

            return sum;
        })
        .AddActivityFunc<int, int>("AddOne", (_, number) => number + 1);

    /// <summary>Starts instances, so many at a time, and sees each one end well.</summary>
    public static Task RunAsync(DurableTaskClient client, int count, int width)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, width).Select(_ => Task.Run(OneAfterTheOtherAsync)));

        async Task OneAfterTheOtherAsync()
        {
            for (var number = Interlocked.Increment(ref next); number <= count; number = Interlocked.Increment(ref next))
            {
                var id = await client.ScheduleNewOrchestrationInstanceAsync(Name, number, new($"chain-{number}"));
                var ended = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
                if (ended.ReadOutputAs<int>() != number + 3)
                {
                    throw new InvalidOperationException($"{id} came to {ended.SerializedOutput}.");
                }
            }
        }
    }
}

internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
