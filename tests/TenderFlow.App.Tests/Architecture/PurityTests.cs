using Xunit;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>Orchestrators must replay the same every time, and the domain must not reach outside itself.</summary>
public class PurityTests
{
    private const string Clock = @"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bTimeProvider\b|\bStopwatch\b";
    private const string Chance = @"\bRandom\b|\bRandomNumberGenerator\b|\bGuid\.(NewGuid|CreateVersion7)\b";
    private const string Outside =
        @"(?<![\w.])(File|Directory)\.(Open|Read|Write|Exists|Create|Delete|Move|Copy|Append|Enumerate|Get)"
        + @"|\bFileStream\b|\bHttpClient\b|\bSocket\b|\bConsole\.|(?<![\w.])Environment\."
        + @"|\bDbContext\b|\bTenderFlowDb\b";
    private const string Threads =
        @"\bTask\.(Delay|Run|Factory)\b|\bThread(Pool)?\.|\bParallel\.|ConfigureAwait\(false\)|\basync\s+void\b";

    [Fact]
    public void An_orchestrator_names_no_clock_chance_outside_world_or_thread() =>
        Breach.None(
            "An orchestrator waits; ask an activity, or the orchestration's context.",
            Breach.Find(
                SourceTree.Files("src/TenderFlow.App", "Orchestrator.cs"), $"{Clock}|{Chance}|{Outside}|{Threads}"));

    [Fact]
    public void The_domain_names_no_clock_chance_or_outside_world() =>
        Breach.None(
            "A rule takes what it needs as an argument: now, an id, a text.",
            Breach.Find(SourceTree.Code("src/TenderFlow.Domain"), $"{Clock}|{Chance}|{Outside}|{Threads}"));
}
