using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.OpenData.Feeds;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.OpenData.Commands;

/// <summary><c>ocds export</c>: everything that was published, as one package.</summary>
internal static class ExportCommand
{
    public static Command Build(Func<ParseResult, AppSettings> settingsOf)
    {
        var records = new Option<bool>("--records") { Description = "Write records, with the state of each process." };
        var ocid = new Option<string?>("--ocid") { Description = "Only the process with this number." };
        var output = new Option<string?>("--output") { Description = "The file to write; the screen when left out." };
        var export = new Command("export", "Write all releases of a data folder, or its records.")
        {
            records, ocid, output,
        };
        export.SetAction(async (words, stop) =>
        {
            var settings = settingsOf(words);
            var (error, publisher) = (words.InvocationConfiguration.Error, PublisherSettings.Of(settings));
            if (await ReadAsync(settings, words.GetValue(ocid), stop) is not { } releases)
            {
                await error.WriteLineAsync("There is no TenderFlow data in this folder. Name the right one with --data.");
                return 1;
            }

            if (releases.Count == 0)
            {
                await error.WriteLineAsync(words.GetValue(ocid) is { } asked
                    ? $"Nothing is published under {asked}."
                    : "Nothing is published yet. A release is made when a tender opens.");
                return 1;
            }

            var package = words.GetValue(records) ? RecordsOf(publisher, releases) : ReleasesOf(publisher, releases);
            var text = JsonSerializer.Serialize(package, Written.Indented);
            if (words.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file, text + "\n", stop);
                await error.WriteLineAsync($"Done. {file} has {releases.Count} releases.");
            }
            else
            {
                await words.InvocationConfiguration.Output.WriteLineAsync(text);
            }

            return 0;
        });
        return export;
    }

    private static JsonObject ReleasesOf(PublisherSettings publisher, List<PublishedRelease> releases) =>
        Package.OfReleases(
            publisher, publisher.Page("api/open-data/releases"), releases[^1].Date, releases.Select(Records.Content), null);

    private static JsonObject RecordsOf(PublisherSettings publisher, List<PublishedRelease> releases) =>
        Package.OfRecords(
            publisher, publisher.Page("api/open-data/records"), releases[^1].Date,
            releases.GroupBy(r => r.Ocid, StringComparer.Ordinal).Select(process => Records.Of([.. process])), null);

    private static async Task<List<PublishedRelease>?> ReadAsync(
        AppSettings settings, string? ocid, CancellationToken stop)
    {
        if (!DatabaseSetup.IsThere(settings))
        {
            return null;
        }

        await using var services = new ServiceCollection().AddDatabase(settings).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<TenderFlowDb>>().CreateDbContextAsync(stop);
        return await db.Set<PublishedRelease>().AsNoTracking().Where(r => ocid == null || r.Ocid == ocid)
            .OrderBy(r => r.Number).ToListAsync(stop);
    }
}
