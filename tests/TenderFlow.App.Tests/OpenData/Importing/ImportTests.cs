using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Importing;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Importing;

public class ImportTests
{
    [Fact]
    public async Task The_releases_of_a_process_become_one_draft_and_the_rest_is_listed()
    {
        await using var app = await TestApp.StartAsync();
        var import = new ImportReleases(app.Get<SaveDraft>(), app.Clock);
        var asha = await app.ActorAsync("Asha Patel");
        var content = JsonDocument.Parse(Package).RootElement;

        var process = Assert.Single(await import.RunAsync(asha, "file.json", content, default));
        var draft = await app.ReadAsync(db => db.FindAsync<Tender>(process.DraftId!.Value).AsTask());
        Assert.Equal(TenderStatus.Draft, draft!.Status);
        Assert.Equal("Lunch clubs", draft.Terms.Title);
        Assert.Equal(5_000_000, draft.Terms.ValuePence);
        Assert.Equal(12, draft.Terms.Months);
        Assert.Equal(new DateOnly(2026, 11, 12), draft.BidsClose!.LocalDate);
        Assert.Equal(
            [("tender.procurementMethod", 1), ("tender.lots.id", 2), ("tender.lots.title", 1), ("parties.id", 1)],
            process.LeftOver.Where(one => !one.Path.StartsWith("buyer", StringComparison.Ordinal)));
        Assert.Contains(process.Notes, note => note.Contains("Eastfield Council", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_a_release_tells_is_left_unsaid()
    {
        var release = JsonNode.Parse("""{ "ocid": "o", "x": { "y": [ 1, { "z": 2 } ] }, "tender": { "title": "t", "n": null } }""")!;
        Assert.Equal([("x.y", 1), ("x.y.z", 1)], LeftOver.Of(release.AsObject()));
    }

    private const string Package = """
        {
          "version": "1.1",
          "releases": [
            {
              "ocid": "ocds-b5fd17-1", "id": "1", "date": "2026-01-01T00:00:00Z", "tag": ["tender"], "initiationType": "tender",
              "buyer": { "id": "b", "name": "Eastfield Council" },
              "tender": {
                "id": "t", "title": "Lunch clubs", "description": "Lunch for older people.", "procurementMethod": "open",
                "value": { "amount": 40000, "currency": "GBP" },
                "tenderPeriod": { "endDate": "2026-11-05T12:00:00Z" },
                "contractPeriod": { "startDate": "2027-01-01T00:00:00Z", "endDate": "2027-12-31T00:00:00Z" },
                "lots": [ { "id": "1", "title": "North" }, { "id": "2" } ]
              }
            },
            {
              "ocid": "ocds-b5fd17-1", "id": "2", "date": "2026-02-01T00:00:00Z", "tag": ["tenderUpdate"], "initiationType": "tender",
              "parties": [ { "id": "b" } ],
              "tender": { "id": "t", "value": { "amount": 50000 }, "tenderPeriod": { "endDate": "2026-11-12T12:00:00Z" } }
            }
          ]
        }
        """;
}
