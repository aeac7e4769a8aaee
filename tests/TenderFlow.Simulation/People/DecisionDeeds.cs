using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.People;

/// <summary>The buyer decides about bids that came late: in if they were begun in time.</summary>
internal sealed record DecideLate(int Tender) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { } tender)
        {
            foreach (var bid in stage.Scene.Record.Bids.Where(b => b.TenderId == tender.Id).ToList())
            {
                foreach (var late in stage.Scene.Record.Submissions[bid.Id].Where(s => !s.InTime && s.Admitted is null).ToList())
                {
                    await stage.Commands.Late.RunAsync(stage.Buyer, bid.Id, late.Number, late.Timing == "LateStartedInTime",
                        "It is the same rule for all.", CancellationToken.None);
                }
            }
        }

        return Done;
    }

    public override string ToString() => $"the buyer decides on late bids for tender {Tender}";
}

/// <summary>The buyer chooses a bid, or nobody when none came in.</summary>
internal sealed record Award(int Tender, bool Nobody) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is not { Status: "Evaluating" } tender)
        {
            return Done;
        }

        var record = stage.Scene.Record;
        var bids = record.Bids.Where(b => b.TenderId == tender.Id && record.Counting(b) is not null).ToList();
        if (bids.Count == 0 || Nobody)
        {
            await stage.Commands.Decide.DecideNotToAwardAsync(
                stage.Buyer, tender.Id, "No bid met the need.", "We will talk to local groups.", CancellationToken.None);
            return Done;
        }

        await OpenAsync(stage, tender);
        var judged = record.Asked[tender.Id].Count(a => a is { Required: true, Kind: not "Price" });
        await stage.Commands.Decide.AwardAsync(stage.Buyer, new AwardRequest(
            tender.Id, stage.Dice.Of(bids).Organisation, "This bid gave the best service for the price.",
            bids.ToDictionary(b => b.Organisation, _ => new BidFeedback(
                [.. Enumerable.Range(1, judged).Select(n => new GivenScore(n, stage.Dice.Between(0, 10), "You say who does what."))],
                "Your plan was clear.", "List each cost on its own line.")))
        {
            HasNoLinks = true,
            WhyNotHighest = "Another bid left out a part of the service.",
        }, CancellationToken.None);
        return Done;
    }

    private static async Task OpenAsync(Stage stage, TenderRow tender)
    {
        var history = stage.Scene.Record.History(tender.Subject).Select(e => e.Event).ToHashSet(StringComparer.Ordinal);
        if (!history.Contains("BidOpeningBegun"))
        {
            await stage.Commands.Open.RunAsync(stage.Buyer, tender.Id, CancellationToken.None);
        }

        if (!history.Contains("BidsOpened"))
        {
            await stage.Commands.Open.RunAsync(stage.Colleague, tender.Id, CancellationToken.None);
        }
    }

    public override string ToString() => $"the buyer decides on tender {Tender}{(Nobody ? ": nobody" : "")}";
}

/// <summary>The winner agrees the review plan.</summary>
internal sealed record AgreePlan(int Tender) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Contract(Tender) is { AgreedAt: null } contract)
        {
            await stage.Commands.Agree.RunAsync(
                Stage.ActorOf(stage.Scene.Record.People[contract.Contact]), contract.Id, CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"the winner of tender {Tender} agrees the review plan";
}

/// <summary>The buyer signs; when that is not possible yet it tries again the next day.</summary>
internal sealed record Sign(int Tender) : Deed
{
    private static readonly TimeSpan NextDay = TimeSpan.FromDays(1);

    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Contract(Tender) is not { SignedAt: null } contract)
        {
            return Done;
        }

        try
        {
            await stage.Commands.Sign.RunAsync(stage.Buyer, contract.Id, CancellationToken.None);
            return Done;
        }
        catch (DomainError refused)
        {
            stage.Play.Refused(refused);
            return NextDay;
        }
    }

    public override string ToString() => $"the buyer signs the contract of tender {Tender}";
}

/// <summary>Somebody of the buyer tries to read the bids, at any time (INV-6).</summary>
internal sealed record LookAtBids(int Tender) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { PublishedAt: not null } tender)
        {
            var opened = stage.Scene.Record.History(tender.Subject).Any(e => e.Event == "BidsOpened");
            var read = await stage.Commands.Room.ReadAsync(stage.Colleague, tender.Id, BidPart.Whole, null, CancellationToken.None);
            if (read is not null && !opened)
            {
                throw new InvalidOperationException($"INV-6: {tender.Subject} was read before its opening.");
            }
        }

        return Done;
    }

    public override string ToString() => $"somebody tries to read the bids of tender {Tender}";
}
