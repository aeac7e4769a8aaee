using System.Text.Json;
using TenderFlow.Simulation.Terminal;

namespace TenderFlow.Simulation.Mutations;

/// <summary>Shows that the simulation can fail: each known error must be caught within some seeds.</summary>
internal static class MutationRun
{
    private const int MostSeeds = 200;

    /// <summary>Tries all errors, or those whose names hold a word.</summary>
    /// <returns>0 when each was caught, 1 when one escaped.</returns>
    public static async Task<int> RunAsync(string? word, int workers, bool json, CancellationToken stop)
    {
        using var copy = Checkout.Copy();
        List<Caught> all = [];
        foreach (var mutation in Mutation.All.Where(m => word is null || m.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            var caught = await TryAsync(copy, mutation, workers, stop);
            all.Add(caught);
            await Console.Error.WriteLineAsync(caught.Seed is { } seed
                ? $"caught    {caught.Mutation}: seed {seed} of {MostSeeds}, {caught.Violation}"
                : $"ESCAPED   {caught.Mutation}");
        }

        var escaped = all.Count(c => c.Seed is null);
        await Console.Out.WriteLineAsync(json
            ? JsonSerializer.Serialize(all, SeedResult.Format)
            : $"{all.Count - escaped} of {all.Count} errors were caught within {MostSeeds} seeds.");
        return escaped == 0 ? 0 : 1;
    }

    private static async Task<Caught> TryAsync(Checkout copy, Mutation mutation, int workers, CancellationToken stop)
    {
        var takeOut = mutation.Apply(copy.Root);
        try
        {
            await copy.BuildAsync(stop);
            var results = await ManySeeds.PlayAsync(copy.Program, 1, MostSeeds, workers, untilFailure: true, stop);
            var first = results.FirstOrDefault(r => r.Violation is not null);
            return new(mutation.Name, mutation.Why, first?.Seed, first?.Violation);
        }
        finally
        {
            takeOut();
        }
    }

    private sealed record Caught(string Mutation, string Why, long? Seed, string? Violation);
}
