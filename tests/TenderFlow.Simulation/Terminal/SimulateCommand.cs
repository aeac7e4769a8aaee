using System.CommandLine;
using TenderFlow.Simulation.Mutations;

namespace TenderFlow.Simulation.Terminal;

/// <summary><c>simulate</c>: plays seeds, checks every promise after each step, and shows how a broken one came about.</summary>
internal static class SimulateCommand
{
    private static readonly Option<long?> Seed = new("--seed") { Description = "Play this seed alone, and tell its story." };

    private static readonly Option<int> Seeds = new("--seeds")
    {
        Description = "How many seeds are played.",
        DefaultValueFactory = _ => 100,
    };

    private static readonly Option<long> From = new("--from")
    {
        Description = "The first seed.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Workers = new("--workers")
    {
        Description = "How many processes play at once. The results do not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<string?> Only = new("--only")
    {
        Description = "With --seed: play only these events of it, such as 0,4,17.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object and nothing else." };

    private static readonly Option<bool> Quick = new("--no-shrink") { Description = "Do not look for a shorter history that fails." };

    private static readonly Option<bool> SelfTest = new("--self-test")
    {
        Description = "Put known errors into copies of the code, one after the other, and see that each is caught.",
    };

    private static readonly Option<string?> Mutation = new("--mutation")
    {
        Description = "With --self-test: only the errors whose names hold this word.",
    };

    private static readonly Option<bool> Worker = new("--worker") { Hidden = true };

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Plays the life of tenders on a virtual clock, with crashes and faults, and checks every promise.")
        {
            Seed, Seeds, From, Workers, Only, Json, Quick, SelfTest, Mutation, Worker,
        };
        root.SetAction((words, stop) => words switch
        {
            _ when words.GetValue(Worker) => SeedWorker.ServeAsync(Console.In, Console.Out),
            _ when words.GetValue(SelfTest) => MutationRun.RunAsync(
                words.GetValue(Mutation), words.GetValue(Workers), words.GetValue(Json), stop),
            _ when words.GetValue(Seed) is { } seed => OneSeed.RunAsync(
                seed, Numbers(words.GetValue(Only)), words.GetValue(Json), !words.GetValue(Quick)),
            _ => ManySeeds.RunAsync(words.GetValue(From), words.GetValue(Seeds), words.GetValue(Workers),
                words.GetValue(Json), !words.GetValue(Quick), stop),
        });
        return root.Parse(args).InvokeAsync();
    }

    private static HashSet<int>? Numbers(string? list) => list is null
        ? null
        : [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
