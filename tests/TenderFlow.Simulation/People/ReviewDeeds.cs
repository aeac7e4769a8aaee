using TenderFlow.App.Reviews.Answering;
using TenderFlow.Simulation.Promises;

namespace TenderFlow.Simulation.People;

/// <summary>The provider answers a review.</summary>
internal sealed record AnswerReviewOf(int Tender, int Number) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Contract(Tender) is { SignedAt: not null } contract
            && stage.Scene.Review(Tender, Number) is { AnsweredAt: null } review)
        {
            await stage.Commands.Review.RunAsync(Stage.ActorOf(stage.Scene.Record.People[contract.Contact]),
                contract.Id, review.Id, ["Most of it went well."], null, CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"the provider answers review {Number} of tender {Tender}";
}

/// <summary>The buyer says what it heard.</summary>
internal sealed record GiveFeedbackOn(int Tender, int Number) : Deed
{
    private const int DaysToAct = 20;

    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Contract(Tender) is { } contract
            && stage.Scene.Review(Tender, Number) is { AnsweredAt: not null, FeedbackAt: null } review)
        {
            await stage.Commands.Feedback.RunAsync(stage.Buyer, new FeedbackRequest(contract.Id, review.Id, "You need a bigger room.",
                "We will look for one.", Local.Day(stage.Now, contract.Zone).AddDays(DaysToAct)), CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"the buyer says what it heard in review {Number} of tender {Tender}";
}

/// <summary>One side moves a review by some days.</summary>
internal sealed record MoveReviewOf(int Tender, int Number, int Days, bool ByBuyer) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Contract(Tender) is { SignedAt: not null } contract
            && stage.Scene.Review(Tender, Number) is { AnsweredAt: null } review)
        {
            var actor = ByBuyer ? stage.Buyer : Stage.ActorOf(stage.Scene.Record.People[contract.Contact]);
            await stage.Commands.Move.RunAsync(
                actor, contract.Id, review.Id, review.DueOn.AddDays(Days), "Our lead is away.", CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"review {Number} of tender {Tender} is moved by {Days} days";
}
