using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Tendering.Processes;
using TenderFlow.App.Tests.Architecture;
using TenderFlow.Durable;
using Xunit;

namespace TenderFlow.App.Tests.Histories;

/// <summary>Orchestrations that began with older code go on with the code of today.</summary>
public class RecordedHistoryTests
{
    private const string Folder = "tests/TenderFlow.App.Tests/Histories";

    private static readonly string[] OfProcesses =
    [
        "activity-tried-again", "ended", "moment-has-come", "waiting-for-a-moment", "waiting-longer-than-one-timer",
        "woken-by-news",
    ];

    public static TheoryData<string> All =>
        [.. SourceTree.Files(Folder, ".json").Select(file => file[(Folder.Length + 1)..])];

    [Theory, MemberData(nameof(All))]
    public void Todays_code_does_what_the_recorded_history_holds(string file)
    {
        var difference = HistoryReplay.WhyNot(RecordedHistory.Read(SourceTree.At($"{Folder}/{file}")), Registry());
        Assert.True(difference is null, $"{difference} Read {Folder}/README.md.");
    }

    [Fact]
    public void Every_orchestrator_has_recorded_histories() => Breach.None(
        $"Record what it goes through: {Folder}/README.md.",
        [.. Orchestrators().Select(type => type.Name).Except(All.Select(row => row.Data.Split('/')[1]))]);

    [Fact]
    public async Task The_journey_still_leads_through_everything_that_can_happen()
    {
        var recorded = await RecordedJourney.PlayAsync();

        if (Environment.GetEnvironmentVariable("RECORD_HISTORIES") is { Length: > 0 } version)
        {
            Save(recorded, version);
        }

        Assert.All(
            Orchestrators().Where(type => type.IsAssignableTo(typeof(MomentOrchestrator))),
            type => Assert.Empty(OfProcesses.Except(Scenarios(recorded, type.Name))));
        Assert.Equal(
            ["activity-tried-again", "moment-has-come", "terminated", "waiting-for-a-moment"],
            Scenarios(recorded, nameof(SweepOrchestrator)));
        Assert.All(recorded, history => Assert.Null(HistoryReplay.WhyNot(history, Registry())));
    }

    [Fact]
    public void An_orchestrator_that_changed_what_it_asks_for_is_found_out()
    {
        var recorded = RecordedHistory.Read(SourceTree.At($"{Folder}/v1/TenderOrchestrator/moment-has-come.json"));
        var changed = new DurableTaskRegistry().AddOrchestratorFunc(nameof(TenderOrchestrator), async context =>
        {
            await context.CallActivityAsync("LookAtTheCalendar");
            return await context.CallActivityAsync<NextMoment>(nameof(AdvanceProcess), context.InstanceId);
        });

        var difference = HistoryReplay.WhyNot(recorded, changed);

        Assert.Contains(
            "Instance 'tender:1' went another way in step 1: the history expected activity 'AdvanceProcess' (#0), "
            + "the code actually asked for activity 'LookAtTheCalendar' (#0).",
            difference,
            StringComparison.Ordinal);
    }

    private static void Save(IEnumerable<RecordedHistory> recorded, string version)
    {
        foreach (var history in recorded)
        {
            var file = SourceTree.At($"{Folder}/{version}/{history.Path}");
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, history.Write());
            }
        }
    }

    private static SortedSet<string> Scenarios(IEnumerable<RecordedHistory> recorded, string orchestrator) =>
        new(recorded.Where(h => h.Orchestrator == orchestrator).Select(h => h.Scenario), StringComparer.Ordinal);

    private static IEnumerable<Type> Orchestrators() => typeof(MomentOrchestrator).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ITaskOrchestrator)));

    private static DurableTaskRegistry Registry()
    {
        var registry = new DurableTaskRegistry();
        foreach (var type in Orchestrators())
        {
            registry.AddOrchestrator(type.Name, _ => (ITaskOrchestrator)Activator.CreateInstance(type)!);
        }

        return registry;
    }
}
