using System.Text;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Publishing;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using TenderFlow.TestKit;

namespace TenderFlow.App.Tests.Tendering;

/// <summary>The application with one open tender of Riverside Council that asks for an answer, a price and a file.</summary>
internal sealed class AnOpenTender(TestApp app, Tender tender) : IAsyncDisposable
{
    public const string Buyer = "Asha Patel";
    public const string Colleague = "Tom Reed";
    public const string Mary = "Mary Okafor";
    public const string Dev = "Dev Singh";

    public static readonly byte[] TextFile = Encoding.UTF8.GetBytes("We keep people safe.\n");

    public static readonly Deadline Closes =
        Deadline.Resolve(new DateOnly(2026, 10, 20), new TimeOnly(12, 0), Zones.London);

    public TestApp App { get; } = app;

    public int Id { get; } = tender.Id;

    public int AnswerItem { get; } = tender.Asked.Single(a => a.Kind == AskedKind.Answer).Id;

    public int FileItem { get; } = tender.Asked.Single(a => a.Kind == AskedKind.Document).Id;

    public int PriceItem { get; } = tender.Asked.Single(a => a.Kind == AskedKind.Price).Id;

    public string Path => $"/tenders/{Id}";

    public static async Task<AnOpenTender> StartAsync(StorageSettings? storage = null)
    {
        var app = await TestApp.StartAsync(storage: storage);
        var asha = await app.ActorAsync(Buyer);
        var terms = new TenderTerms
        {
            Title = "Lunch clubs in Eastfield",
            Summary = "Warm meals and company for older people.",
            Requirements = "Cook and serve a warm lunch three days a week.",
            Area = "Eastfield",
            ValuePence = 60_000_00,
            Starts = new DateOnly(2027, 2, 1),
            Months = 12,
            WelcomesFirstTimers = true,
            Engagement = "We asked forty guests. They want more vegetables.",
        };
        AskedItem[] asked =
        [
            new(AskedKind.Answer, "How will you keep people safe?", "Say who checks what.", true, 40),
            new(AskedKind.Price, "Your price", "", true, 10),
            new(AskedKind.Document, "Your food safety plan", "", true, 20),
        ];
        PlannedReview[] reviews = [new("First look", 6, [new("How many guests came?", "To plan seats", "Asha Patel", 10)])];
        var id = await app.Get<SaveDraft>().StartAsync(asha, terms, CancellationToken.None);
        await app.Get<SaveDraft>().RunAsync(asha, id, new(terms, asked, reviews, Closes), CancellationToken.None);
        await app.Get<PublishTender>().RunAsync(asha, id, CancellationToken.None);
        var tender = await app.ReadAsync(db => db.Set<Tender>().SingleAsync(t => t.Id == id));
        return new(app, tender);
    }

    /// <summary>Writes the answer, sets the price, uploads the file and sends the bid.</summary>
    public async Task<VisitedPage> BidAsync(Visitor bidder, string answer = "We train every helper.")
    {
        await FillAsync(bidder, answer);
        return await bidder.SendAsync($"{Path}/bid/check", null);
    }

    /// <summary>Fills in the draft and sends nothing.</summary>
    public async Task FillAsync(Visitor bidder, string answer = "We train every helper.")
    {
        await bidder.SendAsync($"{Path}/bid/items/{AnswerItem}", "Save", ($"answer-{AnswerItem}", answer));
        await bidder.SendAsync($"{Path}/bid/items/{PriceItem}", "Save", ("price", "58,000"));
        await UploadAsync(bidder, "plan.txt", TextFile);
    }

    public async Task<VisitedPage> UploadAsync(Visitor bidder, string name, byte[] bytes) => await bidder.SendAsync(
        await bidder.OpenAsync($"{Path}/bid/items/{FileItem}"), "Upload", [], [("file", name, bytes)]);

    /// <summary>Asha and Tom open the bids (SUB-8).</summary>
    public async Task OpenBidsAsync()
    {
        await App.Get<OpenBids>().RunAsync(await App.ActorAsync(Buyer), Id, CancellationToken.None);
        await App.Get<OpenBids>().RunAsync(await App.ActorAsync(Colleague), Id, CancellationToken.None);
    }

    public Task<Bid> BidOfAsync(int organisationId) => App.ReadAsync(db => db.Set<Bid>()
        .SingleAsync(b => b.TenderId == Id && b.OrganisationId == organisationId));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
