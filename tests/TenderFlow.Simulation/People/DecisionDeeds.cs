using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Cycle;

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

        var feedback = new BidFeedback([new("Price", "7 out of 10. We could see what each part costs.")],
            "Your plan was clear.", "List each cost on its own line.");
        await stage.Commands.Decide.AwardAsync(stage.Buyer, new AwardRequest(
            tender.Id, stage.Dice.Of(bids).Organisation, "This bid gave the best service for the price.",
            bids.ToDictionary(b => b.Organisation, _ => feedback)), CancellationToken.None);
        return Done;
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
