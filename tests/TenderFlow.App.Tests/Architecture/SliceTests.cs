using Xunit;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>A stage of the cycle never names another stage; what serves every stage names none.</summary>
public class SliceTests
{
    private const string App = "src/TenderFlow.App";

    private static readonly string[] Stages = ["Engagement", "Planning", "Tendering", "Reviews", "Notices", "Decommissioning"];
    private static readonly string[] Shared = ["People", "Messages", "Documents", "Audit", "PlainWords", "Web", "Platform"];
    private static readonly string[] Onlookers = ["Overview", "Api", "Demo", "Checks", "OpenData"];

    // The files whose one task is to name every slice.
    private static readonly string[] PutsTogether = ["Program.cs", "TenderFlowApp.cs", "CommandLine.cs"];

    public static TheoryData<string> EachStage => [.. Stages];

    public static TheoryData<string> EachShared => [.. Shared];

    [Fact]
    public void Every_folder_of_the_application_is_a_known_slice()
    {
        var folders = SourceTree.Code(App).Select(file => file.Split('/')).Where(parts => parts.Length > 3)
            .Select(parts => parts[2]).Distinct(StringComparer.Ordinal);
        Breach.None(
            "Give the folder its place here, and in the table of who may import whom.",
            [.. folders.Except([.. Stages, .. Shared, .. Onlookers], StringComparer.Ordinal)]);
    }

    [Theory, MemberData(nameof(EachStage))]
    public void A_stage_never_names_another_stage(string stage) =>
        Breach.None(
            "Move a shared type to Domain/Cycle, or speak by an event through the outbox.",
            Names(
                SourceTree.Files($"{App}/{stage}", ".cs", ".razor"),
                [.. Stages.Where(other => other != stage), .. Onlookers]));

    [Theory, MemberData(nameof(EachShared))]
    public void What_serves_every_stage_names_no_stage(string shared) =>
        Breach.None(
            "Let the stage hand over what is needed.",
            Names(
                // Migrations name every table; they are made by a tool.
                SourceTree.Files($"{App}/{shared}", ".cs", ".razor")
                    .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)),
                [.. Stages, .. Onlookers]));

    [Theory, InlineData("Overview", "Api"), InlineData("Api", "Overview")]
    public void What_looks_into_every_stage_is_named_by_nobody(string onlooker, string other) =>
        Breach.None(
            "Both read from the stages, not from each other.",
            Names(SourceTree.Files($"{App}/{onlooker}", ".cs", ".razor"), [other, "Demo"]));

    [Fact]
    public void Nothing_at_the_top_imports_a_stage_for_everyone()
    {
        var top = SourceTree.Files(App, ".cs", ".razor", ".csproj").Where(f => f.Count(c => c == '/') == 2);
        Breach.None(
            "Import it in the slice that needs it.",
            Names(top.Where(f => !PutsTogether.Contains(Path.GetFileName(f))), [.. Stages, .. Onlookers]));
        Breach.None("No global import of a stage.", Breach.Find(SourceTree.Code(App), Global()));
    }

    [Fact]
    public void Only_hosting_and_the_demonstration_choose_an_engine() =>
        Breach.None(
            "Use the names of TenderFlow.Durable.",
            Breach.Find(
                SourceTree.Code(App).Where(f => !f.StartsWith($"{App}/Platform/Hosting/", StringComparison.Ordinal)
                    && !f.StartsWith($"{App}/Demo/", StringComparison.Ordinal) && f != $"{App}/Program.cs"),
                @"TenderFlow\.Durable\.(Embedded|Functions)\b"));

    private static string Global() =>
        $@"global\s+using\s+.*TenderFlow\.App\.({string.Join('|', Stages.Concat(Onlookers))})\b";

    private static IReadOnlyList<string> Names(IEnumerable<string> files, string[] others)
    {
        var code = files.ToList();
        return [.. others.SelectMany(other => Breach.Find(code, NamedAs(other)))];
    }

    // In full, or short as C# allows from a neighbouring namespace: "Reviews.AskForReview" when Reviews/ holds such a
    // file or folder. A property that happens to be called Reviews is no trespass.
    private static string NamedAs(string slice)
    {
        var members = SourceTree.Code($"{App}/{slice}").SelectMany(file => file.Split('/').Skip(3))
            .Select(part => part.Split('.')[0]).Distinct(StringComparer.Ordinal).ToList();
        var inFull = $@"TenderFlow\.App\.{slice}\b";
        return members.Count == 0 ? inFull : $@"{inFull}|(?<![\w.]){slice}\.({string.Join('|', members)})\b";
    }
}
