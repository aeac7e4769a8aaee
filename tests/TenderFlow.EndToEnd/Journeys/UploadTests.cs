using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TenderFlow.Domain.Tendering;
using TenderFlow.EndToEnd.Browser;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.EndToEnd.Journeys;

/// <summary>A file on its way to a bid, with the scripts of the page.</summary>
public sealed class UploadTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_fingerprint_of_a_file_goes_first_and_the_file_is_received_INV_5()
    {
        await using var app = await TestApp.StartAsync(onLoopback: true);
        var buyer = new Walker(await OpenAsync(app.Address, Device.Laptop), app, Device.Laptop);
        await buyer.SignInAsync("Asha Patel");
        await Launch.RunAsync(buyer);
        var provider = new Walker(await OpenAsync(app.Address, Device.Laptop), app, Device.Laptop);
        await provider.SignInAsync("Mary Okafor");
        await provider.OpenAsync("/tenders/1/bid");
        await provider.PressAsync("Start your bid");

        var item = await provider.OpenDocumentItemAsync();
        var sent = new ConcurrentQueue<string>();
        provider.Page.Response += (_, answer) =>
        {
            if (answer.Request.Method == "POST")
            {
                sent.Enqueue($"{answer.Status} {new Uri(answer.Url).AbsolutePath}");
            }
        };
        await provider.UploadAsync("our-plan.txt", "Our plan for the first year.");

        Assert.Equal("204 /tenders/1/bid/fingerprints", sent.First());
        Assert.Contains(sent, answer => answer.EndsWith(item, StringComparison.Ordinal));
        var bid = await app.ReadAsync(db => db.Set<Bid>().SingleAsync());
        var file = Assert.Single(bid.Documents);
        Assert.Equal("our-plan.txt", file.Name);
        Assert.NotNull(file.ReceivedAt);
    }
}
