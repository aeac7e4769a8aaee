using System.Net;
using System.Net.Http.Json;
using TenderFlow.App.Documents;
using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tests.Documents.Blobs;
using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Bidding;

/// <summary>Files of bids when the application keeps documents in blob storage, on an emulator that it starts itself.</summary>
public class StorageJourneyTests
{
    [Fact]
    public async Task A_file_comes_with_the_form_or_ahead_of_it_and_goes_out_by_a_short_link()
    {
        await using var tender = await AnOpenTender.StartAsync(StorageSettings.Parse("azurite"));
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var storage = new HttpClient();

        var done = await tender.UploadAsync(mary, "plan.txt", AnOpenTender.TextFile);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var first = await FileAsync(tender);
        using (var link = await mary.Http.GetAsync($"{tender.Path}/bid/files/{first.DocumentId}"))
        {
            Assert.Equal(HttpStatusCode.Redirect, link.StatusCode);
            Assert.Equal(AnOpenTender.TextFile, await storage.GetByteArrayAsync(link.Headers.Location));
        }

        // As the script does it: ask for a place, send the blocks, then the form without the file.
        var item = $"{tender.Path}/bid/items/{tender.FileItem}";
        using var asked = await mary.Http.PostAsJsonAsync($"{item}/blocks", new FileToSend("better.txt", 7, "1"));
        var place = await asked.Content.ReadFromJsonAsync<PlaceForBlocks>();
        await DirectUploadsTests.PutAsync(storage, place!.Address, "comp=block&blockid=MDAwMDAw", "Better.");
        await DirectUploadsTests.CommitAsync(storage, place.Address, "MDAwMDAw");
        (string, string?)[] sent = [("sent-name", "better.txt"), ("sent-size", "7"), ("sent-modified", "1")];
        await mary.SendAsync(item, "Upload", sent);

        var second = await FileAsync(tender);
        Assert.Equal("better.txt", second.Name);
        Assert.True(await tender.App.Get<IDocumentStore>().VerifyAsync(second.Sha256, default));

        // Its place was cleared.
        Assert.Equal("Your file has not come through. Please upload it again.",
            (await mary.SendAsync(item, "Upload", sent)).ErrorBeside("file"));
    }

    [Fact]
    public async Task A_file_that_came_ahead_is_looked_at_like_any_other_DOC_5()
    {
        await using var tender = await AnOpenTender.StartAsync(StorageSettings.Parse("azurite"));
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var storage = new HttpClient();
        var item = $"{tender.Path}/bid/items/{tender.FileItem}";

        using var wrong = await mary.Http.PostAsJsonAsync($"{item}/blocks", new FileToSend("virus.exe", 7, "1"));
        Assert.False(wrong.IsSuccessStatusCode);
        using var asked = await mary.Http.PostAsJsonAsync($"{item}/blocks", new FileToSend("plan.pdf", 7, "1"));
        var place = await asked.Content.ReadFromJsonAsync<PlaceForBlocks>();
        await DirectUploadsTests.PutAsync(storage, place!.Address, "comp=block&blockid=MDAwMDAw", "no pdf.");
        await DirectUploadsTests.CommitAsync(storage, place.Address, "MDAwMDAw");
        var page = await mary.SendAsync(
            item, "Upload", ("sent-name", "plan.pdf"), ("sent-size", "7"), ("sent-modified", "1"));

        Assert.StartsWith("This file has the name of a PDF", page.ErrorBeside("file"), StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' http://127.0.0.1:", await PolicyAsync(mary.Http, item), StringComparison.Ordinal);
    }

    private static async Task<string> PolicyAsync(HttpClient http, string path)
    {
        using var page = await http.GetAsync(path);
        return page.Headers.GetValues("Content-Security-Policy").Single();
    }

    private static async Task<BidDocument> FileAsync(AnOpenTender tender) =>
        Assert.Single((await tender.BidOfAsync((await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId)).Documents);
}
