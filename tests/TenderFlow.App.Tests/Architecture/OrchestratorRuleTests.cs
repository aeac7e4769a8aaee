using TenderFlow.App.Platform.Moments;
using TenderFlow.TestKit.OrchestratorRules;
using Xunit;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>An orchestrator does the same on every replay: held against the compiled code, whoever wrote it and however.</summary>
public class OrchestratorRuleTests
{
    private static readonly string[] Ours =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "tenderflow.dll")
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "TenderFlow.*.dll"))
            .Where(path => !Path.GetFileName(path).Contains("Test", StringComparison.Ordinal))];

    [Fact]
    public void No_orchestrator_uses_clock_chance_outside_world_or_threads() => Breach.None(
        "An orchestrator waits; ask an activity, or the orchestration's context.", OrchestratorCode.Breaches(Ours));

    [Fact]
    public void The_orchestrators_of_the_application_are_found()
    {
        var found = OrchestratorCode.Found(Ours);

        Assert.Contains(typeof(SweepOrchestrator).FullName!, found);
        Assert.Contains(typeof(MomentOrchestrator).FullName!, found);
        Assert.All(
            typeof(MomentOrchestrator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MomentOrchestrator))),
            type => Assert.Contains(type.FullName!, found));
    }
}
