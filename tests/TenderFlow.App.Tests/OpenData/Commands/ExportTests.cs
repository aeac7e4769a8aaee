using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Merging;
using TenderFlow.App.OpenData.Validation;
using TenderFlow.App.Tests.Demo.Running;
using TenderFlow.App.Tests.Documents;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Commands;

/// <summary>What a finished play leaves behind, as open data.</summary>
[Collection(nameof(SmallPlay))]
public class ExportTests(SmallPlay play)
{
    [Fact]
    public async Task Every_release_and_every_record_of_a_play_is_valid_and_they_agree_OCD_1()
    {
        using var folder = new TemporaryFolder();
        var releases = await ExportAsync(folder, "releases.json");
        var records = (await ExportAsync(folder, "records.json", "--records"))["records"]!.AsArray();

        Assert.Equal(play.Result.Tenders, records.Count);
        foreach (var record in records.Select(record => record!))
        {
            var ocid = (string)record["ocid"]!;
            var one = await ExportAsync(folder, "one.json", "--ocid", ocid);
            Assert.NotEmpty(one["releases"]!.AsArray());
            var source = ReleaseSource.Of([("one", JsonSerializer.SerializeToElement(one))]);
            var merger = ReleaseMerger.Merge(source.Releases, source.Rules);
            Assert.True(JsonNode.DeepEquals(record["compiledRelease"], merger.Compiled()), ocid);
            Assert.True(JsonNode.DeepEquals(record["versionedRelease"], merger.Versioned()), ocid);
        }

        var tags = releases["releases"]!.AsArray().SelectMany(release => release!["tag"]!.AsArray())
            .Select(tag => (string)tag!).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["planning", "tender", "award", "contract", "implementation"]), tags);
    }

    [Fact]
    public async Task A_folder_without_data_and_an_unknown_process_are_said_plainly()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(1, await CommandLine.RunAsync(["ocds", "export", "--data", folder.Path]));
        Assert.Equal(1, await CommandLine.RunAsync(
            ["ocds", "export", "--data", play.Settings.Folder, "--ocid", "ocds-213czf-none"]));
    }

    private async Task<JsonNode> ExportAsync(TemporaryFolder folder, string name, params string[] words)
    {
        var file = Path.Combine(folder.Path, name);
        Assert.Equal(0, await CommandLine.RunAsync(
            ["ocds", "export", "--data", play.Settings.Folder, "--output", file, .. words]));
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Empty(OcdsValidation.Check(bytes).Problems);
        return JsonNode.Parse(bytes)!;
    }
}
