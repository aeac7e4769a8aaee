using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.Invocation;
using TenderFlow.Durable.Functions.Tests.Samples;

namespace TenderFlow.Durable.Functions.Tests.Protocol;

/// <summary>On every recorded turn we ask for the same work as the orchestration SDK of another maker.</summary>
public class FixtureTests
{
    private const string Folder = "Fixtures";

    public static TheoryData<string> All => [.. SampleFiles.Names(Folder)];

    [Theory, MemberData(nameof(All))]
    public async Task Every_turn_gives_the_actions_of_the_other_makers_SDK(string name)
    {
        var fixture = SampleFiles.Read(Folder, name);
        var functions = new DurableFunctions(KitFunctions.Registry(), NoServices.Instance);
        var turns = fixture["turns"]!.AsArray();
        Assert.NotEmpty(turns);
        List<string> differences = [];
        foreach (var (index, turn) in turns.Index())
        {
            var actual = await Turn.RunAsync(functions, Text(turn, "functionName"), Text(turn, "request_base64"));
            var found = Differences.Find(turn!["expected"]!.AsObject(), actual, turn["compare"]?.ToString());
            differences.AddRange(found.Select(difference => $"turn {index + 1}: {difference}"));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void All_23_recordings_are_here() => Assert.Equal(23, All.Count);

    [Fact]
    public async Task The_comparison_notices_other_orchestrator_code()
    {
        var registry = new DurableTaskRegistry();
        registry.AddOrchestratorFunc<string[], string>("Chain", async (context, names) =>
            await context.CallActivityAsync<string>("Greet", names[0].ToUpperInvariant()));
        var turn = SampleFiles.Read(Folder, "activity-chain")["turns"]![0]!;

        var actual = await Turn.RunAsync(
            new(registry, NoServices.Instance), "Chain", Text(turn, "request_base64"));

        Assert.Equal(
            ["""action 0 input: expected "\u0022Tokyo\u0022", got "\u0022TOKYO\u0022" """.TrimEnd()],
            Differences.Find(turn["expected"]!.AsObject(), actual));
    }

    private static string Text(JsonNode? json, string field) => json![field]!.GetValue<string>();
}
