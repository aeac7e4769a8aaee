using System.Reflection;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using Xunit;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>Dependencies between projects point one way.</summary>
public class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["TenderFlow.Domain"] = [],
        ["TenderFlow.Durable"] = [],
        ["TenderFlow.Durable.Embedded"] = ["TenderFlow.Durable"],
        ["TenderFlow.Durable.Functions"] = ["TenderFlow.Durable"],
        ["TenderFlow.App"] =
            ["TenderFlow.Domain", "TenderFlow.Durable", "TenderFlow.Durable.Embedded", "TenderFlow.Durable.Functions"],
    };

    public static TheoryData<string> Projects => [.. SourceTree.Files("src", ".csproj")];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_row_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(MayReference.TryGetValue(name, out var allowed), $"Say here what {name} may reference.");
        Breach.None(
            $"{name} may not reference this.",
            [.. Included(project, "ProjectReference").Select(NameOf).Except(allowed!, StringComparer.Ordinal)]);
    }

    [Theory, InlineData("TenderFlow.Domain"), InlineData("TenderFlow.Durable")]
    public void Domain_and_Durable_use_no_package(string name) =>
        Assert.Empty(Included($"src/{name}/{name}.csproj", "PackageReference"));

    [Theory, InlineData("TenderFlow.Domain"), InlineData("TenderFlow.Durable")]
    public void Domain_and_Durable_are_built_on_the_base_class_library_alone(string name) =>
        Breach.None($"{name} may not use this.", [.. References(name).Where(reference => !IsBase(reference))]);

    [Fact]
    public void The_embedded_engine_does_not_know_the_domain_or_another_engine() =>
        Assert.DoesNotContain(
            References("TenderFlow.Durable.Embedded"), r => r is "TenderFlow.Domain" or "TenderFlow.Durable.Functions");

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Parse(SourceTree.Read(project)).Descendants(item).Select(e => e.Attribute("Include")!.Value);

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static IEnumerable<string> References(string name) =>
        Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool IsBase(string name) =>
        File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll"));
}
