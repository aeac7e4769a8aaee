using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>Writes and sends bids for providers. Each step may be taken again after a crash.</summary>
internal sealed class BidDesk(Commands commands)
{
    private static readonly TimeSpan UploadTakes = TimeSpan.FromSeconds(200);

    public static bool HasFirstAnswer(Tender tender, Bid bid) => bid.Has(Item(tender, AskedKind.Answer));

    public static bool IsComplete(Part part, Tender tender, Bid bid) =>
        bid.Documents.Count > 0 && tender.Asked.Where(a => a.Kind == AskedKind.Answer).All(bid.Has)
        && (bid.PricePence is not null || ForgetsPrice(part));

    public async Task StartAsync(Part part, Tender tender, CancellationToken stop)
    {
        await commands.Work.StartAsync(part.Actor, tender.Id, stop);
        await commands.Work.SaveAsync(part.Actor, tender.Id,
            new Dictionary<int, string> { [Item(tender, AskedKind.Answer).Id] = Answer(Item(tender, AskedKind.Answer), part, 1) },
            null, stop);
    }

    public async Task CompleteAsync(Part part, Scene scene, int version, CancellationToken stop)
    {
        var tender = scene.Tender!;
        var answers = tender.Asked.Where(a => a.Kind == AskedKind.Answer)
            .ToDictionary(a => a.Id, a => Answer(a, part, version));
        var price = ForgetsPrice(part) ? null : new PriceGiven(PriceOf(part, tender, version));
        await commands.Work.SaveAsync(part.Actor, tender.Id, answers, price, stop);
        await AttachAsync(part, scene, version, stop);
    }

    public Task SendAsync(Part part, Tender tender, CancellationToken stop)
    {
        var began = part.Behaviour == Behaviour.LateUpload ? part.SendsAt - UploadTakes : part.SendsAt.AddSeconds(-1);
        return commands.Submit.RunAsync(part.Actor, tender.Id, began, stop);
    }

    public async Task ReplaceAsync(Part part, Scene scene, CancellationToken stop)
    {
        await CompleteAsync(part, scene, 2, stop);
        await SendAsync(part, scene.Tender!, stop);
    }

    public async Task BytesFollowAsync(Part part, Tender tender, Submission sent, CancellationToken stop)
    {
        foreach (var file in sent.Files.Where(f => f.ReceivedAt is null))
        {
            var document = await StoreAsync(part, tender, sent.Number, stop);
            await commands.Work.ReceiveBytesAsync(part.Actor, tender.Id, file.Sha256, document.Id, stop);
        }
    }

    private async Task AttachAsync(Part part, Scene scene, int version, CancellationToken stop)
    {
        var (tender, item) = (scene.Tender!, Item(scene.Tender!, AskedKind.Document).Id);
        if (part.Behaviour == Behaviour.AnnouncesFirst)
        {
            var bytes = Content(part, version);
            var announced = new BidDocument(item, NameOf(part), bytes.Length,
                Convert.ToHexStringLower(SHA256.HashData(bytes)), scene.Now, null, null);
            await commands.Work.AttachAsync(part.Actor, tender.Id, announced, stop);
            return;
        }

        var stored = await StoreAsync(part, tender, version, stop);
        await commands.Work.AttachAsync(part.Actor, tender.Id, new BidDocument(
            item, stored.Name, stored.Size, stored.Sha256, stored.UploadStartedAt, stored.Id, stored.UploadedAt), stop);
    }

    private async Task<Document> StoreAsync(Part part, Tender tender, int version, CancellationToken stop)
    {
        using var bytes = new MemoryStream(Content(part, version));
        var file = await commands.Files.AcceptAsync(NameOf(part), bytes, stop);
        var slot = $"bid:{tender.Id}:{part.Actor.OrganisationId}:{Item(tender, AskedKind.Document).Id}";
        return await commands.UnitOfWork.RunAsync(part.Actor, async work =>
        {
            var last = await work.Db.Set<Document>().Where(d => d.Slot == slot)
                .OrderByDescending(d => d.Version).FirstOrDefaultAsync(stop);
            return last?.Sha256 == file.Stored.Sha256
                ? last
                : work.Add(last?.Next(file, part.Actor.PersonId) ?? Document.First(slot, file, part.Actor.PersonId));
        }, stop);
    }

    private static bool ForgetsPrice(Part part) => part.Chance.In("forgets the price", 0.06);

    private static string NameOf(Part part) => $"Plan of {part.Member.Name}.txt";

    private static byte[] Content(Part part, int version) => Encoding.UTF8.GetBytes(
        $"Plan of {part.Member.Name}, version {version}\n\n"
        + string.Concat(Enumerable.Repeat("Week by week, this is what we will do.\n", part.Chance.Between("pages", 20, 400))));

    private static long PriceOf(Part part, Tender tender, int version) =>
        (long)(tender.Terms.ValuePence!.Value * (0.8 + (0.25 * part.Chance.Part($"price {version}")))) / 100 * 100;

    private static string Answer(AskedItem item, Part part, int version) =>
        $"{part.Chance.Of($"answer {item.Title}", Texts.Answers)} This is version {version}.";

    private static AskedItem Item(Tender tender, AskedKind kind) => tender.Asked.First(a => a.Kind == kind);
}
