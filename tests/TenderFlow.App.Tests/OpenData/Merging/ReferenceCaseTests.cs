using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Merging;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Merging;

/// <summary>The cases by which the standard's own merge library is tested.</summary>
public class ReferenceCaseTests
{
    private static readonly string[] Results = ["-compiled", "-versioned", "-append"];

    public static TheoryData<string> Cases => [.. new[] { "merge/1.0", "merge/1.1", "merge/schema" }
        .SelectMany(Sample.In).Select(name => name[..^".json".Length])
        .Where(name => !Results.Any(end => name.EndsWith(end, StringComparison.Ordinal)))];

    [Fact]
    public void There_are_22_cases() => Assert.Equal(22, Cases.Count);

    [Theory, MemberData(nameof(Cases))]
    public void The_compiled_release_is_the_one_expected_OCD_1(string name)
    {
        var expected = $"{name}-compiled.json";
        if (File.Exists(Sample.At(expected)))
        {
            AssertSame(Sample.Node(expected), Merge(name).Compiled());
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_versioned_release_is_the_one_expected_OCD_1(string name)
    {
        var expected = $"{name}-versioned.json";
        if (File.Exists(Sample.At(expected)))
        {
            AssertSame(Sample.Node(expected), Merge(name).Versioned());
        }
    }

    [Fact]
    public void Entries_without_an_id_are_kept_beside_each_other()
    {
        const string name = "merge/schema/identifier-merge-no-id";
        var releases = Releases(name).Concat(Releases(name)).ToList();
        AssertSame(Sample.Node($"{name}-append.json"), ReleaseMerger.Merge(releases, RulesFor(name)).Compiled());
    }

    [Theory]
    [InlineData("1.0/suppliers", true)]
    [InlineData("1.1/lists", false)]
    [InlineData("1.1/unit", false)]
    public void The_version_of_releases_without_a_package_is_seen_from_their_suppliers(string name, bool isOld)
    {
        var source = ReleaseSource.Of([(name, Sample.Json($"merge/{name}.json"))]);
        Assert.Same(isOld ? MergeRules.Old : MergeRules.Current, source.Rules);
    }

    private static ReleaseMerger Merge(string name) => ReleaseMerger.Merge([.. Releases(name)], RulesFor(name));

    private static IEnumerable<JsonObject> Releases(string name) =>
        Sample.Node($"{name}.json").AsArray().Select(release => release!.AsObject());

    private static MergeRules RulesFor(string name) => name switch
    {
        _ when name.StartsWith("merge/1.0/", StringComparison.Ordinal) => MergeRules.Old,
        _ when name.StartsWith("merge/1.1/", StringComparison.Ordinal) => MergeRules.Current,
        _ => MergeRules.Of(new(Sample.Json("merge/schema.json"))),
    };

    private static void AssertSame(JsonNode expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}\nbut got {actual}");
}
