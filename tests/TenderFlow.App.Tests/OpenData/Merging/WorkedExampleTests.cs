using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Merging;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Merging;

/// <summary>Whole processes, with the records that the standard's own authors publish for them.</summary>
public class WorkedExampleTests
{
    [Theory]
    [InlineData("tender1 tender2 tender3 award1 award2")]
    [InlineData("award2 award1 tender3 tender2 tender1")]
    [InlineData("tender3 award2 tender1 award1 tender2")]
    public void Updates_of_the_documentation_merge_into_its_record_in_any_order(string order)
    {
        var releases = ReleaseSource.Of([.. order.Split(' ').Select(step =>
            (step, Sample.Json($"docs-examples/merging/updates/{step}.json")))]);
        var compiled = ReleaseMerger.Merge(releases.Releases, releases.Rules).Compiled();
        var expected = Sample.Node("docs-examples/merging/updates/merged.json")["records"]![0]!["compiledRelease"]!;
        foreach (var field in new[] { "tender", "awards", "parties", "buyer" })
        {
            AssertSame(field, expected[field], compiled[field]);
        }
    }

    [Fact]
    public void The_fictional_example_merges_into_its_record()
    {
        var package = Sample.Json("fictional-example/1.1/ocds-213czf-000-00001.json");
        var source = ReleaseSource.Of([("package", package)]);
        var merger = ReleaseMerger.Merge(source.Releases, source.Rules);
        var record = Sample.Node("fictional-example/1.1/record/ocds-213czf-000-00001-withversions.json")["records"]![0]!;
        var (compiled, versioned) = (merger.Compiled(), merger.Versioned());
        foreach (var field in new[] { "tender", "awards", "contracts", "planning" })
        {
            Assert.NotNull(compiled[field]);
            Assert.NotNull(versioned[field]);
        }

        AssertSame("ocid", record["ocid"], compiled["ocid"]);
        AssertSame("tender.status", record["compiledRelease"]!["tender"]!["status"], compiled["tender"]!["status"]);
    }

    private static void AssertSame(string field, JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{field}: expected {expected}\nbut got {actual}");
}
