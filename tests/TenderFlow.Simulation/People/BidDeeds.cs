using TenderFlow.App.Tendering.Bidding;

namespace TenderFlow.Simulation.People;

/// <summary>A provider starts a draft with one answer, or only looks at it.</summary>
internal sealed record StartDraft(int Tender, int Provider, bool Writes) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { IsOpen: true } tender)
        {
            var actor = stage.Provider(Provider);
            await stage.Commands.Work.StartAsync(actor, tender.Id, CancellationToken.None);
            if (Writes)
            {
                var item = stage.Scene.Record.Asked[tender.Id].First(a => a.Kind == "Answer");
                await stage.Commands.Work.SaveAsync(actor, tender.Id,
                    new Dictionary<int, string> { [item.Id] = stage.Dice.Of(Texts.Answers) }, null, CancellationToken.None);
            }
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} starts a bid for tender {Tender}";
}

/// <summary>A provider completes its draft; the file may be stored now, or only announced by its fingerprint (INV-5).</summary>
internal sealed record FillDraft(int Tender, int Provider, bool Announces, bool LeavesOutPrice) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is not { } tender || !BidFiles.MayWork(stage, tender, Provider))
        {
            return Done;
        }

        var actor = stage.Provider(Provider);
        var asked = stage.Scene.Record.Asked[tender.Id].ToList();
        await stage.Commands.Work.SaveAsync(actor, tender.Id,
            asked.Where(a => a is { Kind: "Answer", Required: true }).ToDictionary(a => a.Id, a => stage.Dice.Of(Texts.Answers)),
            LeavesOutPrice ? null : new PriceGiven(stage.Dice.Between(10_000, 90_000) * 100L), CancellationToken.None);
        if (asked.Find(a => a.Kind == "Document") is { } file)
        {
            await BidFiles.AttachAsync(stage, actor, tender, file, Announces);
        }

        return Done;
    }

    public override string ToString() =>
        $"provider {Provider} completes its bid for tender {Tender}{(Announces ? ", the file by fingerprint" : "")}";
}

/// <summary>A provider sends its draft.</summary>
/// <param name="Tender">The tender.</param>
/// <param name="Provider">The provider.</param>
/// <param name="BeganBefore">How long before the request was whole it had begun.</param>
internal sealed record SendBid(int Tender, int Provider, TimeSpan BeganBefore) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { PublishedAt: not null } tender && stage.Scene.Bid(Tender, Provider) is not null)
        {
            var actor = stage.Provider(Provider);
            var sent = await stage.Commands.Submit.RunAsync(actor, tender.Id, stage.Now - BeganBefore, CancellationToken.None);
            stage.Inspector.Bids.Acknowledged(new(tender.Id, actor.OrganisationId, sent.Number, sent.Fingerprint));
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} sends its bid for tender {Tender}";
}

/// <summary>The bytes of announced files follow.</summary>
internal sealed record SendBytes(int Tender, int Provider) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { } tender && stage.Scene.Bid(Tender, Provider) is { } bid
            && BidFiles.Announced(bid.Documents) is { } sha256)
        {
            await BidFiles.FollowAsync(stage, stage.Provider(Provider), tender, sha256);
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} sends the file for tender {Tender}";
}

/// <summary>A provider takes its bid back.</summary>
internal sealed record WithdrawBid(int Tender, int Provider) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { IsOpen: true } tender
            && stage.Scene.Record.Counting(stage.Scene.Bid(Tender, Provider)) is not null)
        {
            await stage.Commands.Submit.WithdrawAsync(stage.Provider(Provider), tender.Id, CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} takes back its bid for tender {Tender}";
}
