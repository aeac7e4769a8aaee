using System.Text.Json.Nodes;
using Google.Protobuf;
using TenderFlow.Durable.Functions.Invocation;
using TenderFlow.Durable.Functions.Protocol;
using TenderFlow.Durable.Functions.Tests.Samples;
using Messages = TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Tests.Protocol;

/// <summary>
/// We read all that the genuine engine was seen to send, and ask for the same work as the official runner.
/// </summary>
public class EngineCaptureTests
{
    private const string Folder = "EngineCaptures";
    private const string MayGiveUpEarlier = "final-status-only-and-may-differ";

    // Reorder window of entities; context of a trace; where a trace came from.
    private static readonly string[] NotForUs =
        ["OrchestratorRequest.5", "OrchestratorRequest.8", "ExecutionStartedEvent.7", "TaskScheduledEvent.4"];

    // Habits of the official runner that its engine does not ask for; see docs/decisions/0011.
    private static readonly Dictionary<(string Scenario, int Turn), string> Habits = new()
    {
        // It waits once more after the last failed attempt; we give up at once.
        [("retry-exhausted", 4)] = MayGiveUpEarlier,
        [("retry-exhausted", 5)] = "status-only",
        [("sub-orchestration-retry", 6)] = MayGiveUpEarlier,
        [("sub-orchestration-retry", 7)] = "status-only",
        // It completes only when no work is outstanding; we complete when the code returns.
        [("first-of-two-activities", 2)] = MayGiveUpEarlier,
    };

    public static TheoryData<string> All =>
        [.. SampleFiles.Names(Folder).Where(name => SampleFiles.Read(Folder, name).ContainsKey("turns"))];

    [Theory, MemberData(nameof(All))]
    public void Every_request_is_read_to_its_last_field(string scenario)
    {
        foreach (var turn in Turns(scenario))
        {
            var bytes = Convert.FromBase64String(Text(turn["request"], "base64"));
            Assert.Empty(UnreadFields.Of(Messages.OrchestratorRequest.Descriptor, bytes).Except(NotForUs));
            var request = Messages.OrchestratorRequest.Parser.ParseFrom(bytes);
            Assert.All(request.PastEvents.Concat(request.NewEvents), e => Assert.NotNull(EventReader.Read(e)));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Every_request_says_to_us_what_its_maker_read_from_it(string scenario)
    {
        var json = new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));
        foreach (var turn in Turns(scenario))
        {
            var read = Messages.OrchestratorRequest.Parser.WithDiscardUnknownFields(true)
                .ParseFrom(Convert.FromBase64String(Text(turn["request"], "base64")));
            var told = json.Parse<Messages.OrchestratorRequest>(turn["request"]!["decoded"]!.ToJsonString());
            Assert.Equal(told, read);
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_turn_gives_the_actions_of_the_official_runner(string scenario)
    {
        var functions = new DurableFunctions(CaptureFunctions.Registry(), NoServices.Instance);
        List<string> differences = [];
        foreach (var (index, turn) in Turns(scenario).Index())
        {
            var actual = await Turn.RunAsync(functions, Text(turn, "function"), Text(turn["request"], "base64"));
            if (turn["response"]!["returnValueBase64"] is { } recorded)
            {
                var expected = ReadableResponse.Of(
                    Messages.OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(recorded.ToString())));
                differences.AddRange(Differences
                    .Find(expected, actual, Mode(scenario, index + 1, expected), LeftOut(scenario))
                    .Select(difference => $"turn {index + 1}: {difference}"));
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void All_43_scenarios_are_here() => Assert.Equal(43, All.Count);

    private static string? Mode(string scenario, int turn, JsonObject expected) =>
        Habits.GetValueOrDefault((scenario, turn))
        ?? (expected["actions"]!.AsArray().Any(action => action!["status"]?.ToString() == "Failed")
            ? "status-and-message-contains"
            : null);

    // What an entity is told, and the id of a child that is tried again, are of its maker's own making.
    private static string[] LeftOut(string scenario) =>
        scenario.StartsWith("entity-", StringComparison.Ordinal) ? ["data"]
        : scenario == "sub-orchestration-retry" ? ["instanceId"]
        : [];

    private static IEnumerable<JsonNode> Turns(string scenario) =>
        SampleFiles.Read(Folder, scenario)["turns"]!.AsArray().Where(turn => Text(turn, "kind") == "orchestrator")!;

    private static string Text(JsonNode? json, string field) => json![field]!.GetValue<string>();
}
