using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Bids;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Deciding;

namespace TenderFlow.App.Api.Tenders;

/// <summary>Reading the bids after they closed, and deciding.</summary>
internal static class DecisionRoutes
{
    private const int MostText = 4000;
    private const int MostBids = 500;

    public static void MapDecisions(this RouteGroupBuilder api)
    {
        var tenders = api.MapGroup("/tenders/{id:int}").WithTags("Deciding").RequireAuthorization(Policies.Commissioner);
        tenders.MapGet("/bids", Bids).WithSummary("Lists the bids. They stay sealed until bids have closed.");
        tenders.MapGet("/bids/{bidId:int}/files/{askedItemId:int}", File).WithSummary("Downloads a file of a bid.");
        tenders.MapPost("/bids/{bidId:int}/late-versions/{number:int}", DecideLate)
            .WithSummary("Lets a late bid in, or not.");
        tenders.MapPost("/decision", Award).WithSummary("Records the winner. Every bidder is told, with feedback.");
        tenders.MapPost("/no-award", NoAward).WithSummary("Stops the tender with no winner.");
    }

    private static async Task<Ok<IReadOnlyList<BidAnswerForBuyer>>> Bids(
        int id, HttpContext http, ReadBids bids, CancellationToken stop) =>
        TypedResults.Ok(await bids.ForBuyerAsync(http.User.ActorOf(), id, stop));

    private static Task<IResult> File(
        int id, int bidId, int askedItemId, HttpContext http, ReadBids bids, CancellationToken stop) =>
        bids.FileForBuyerAsync(http.User.ActorOf(), id, bidId, askedItemId, stop);

    private static async Task<NoContent> DecideLate(
        int id, int bidId, int number, LateBody body, HttpContext http, ReadBids bids, DecideLateBid decide,
        CancellationToken stop,
        string? hardWordsReason = null)
    {
        var reading = new BodyReading();
        var reason = reading.Needed("reason", body.Reason, "Say why. The bidder will read this.", MostText);
        if (body.Admit is null)
        {
            reading.Refuse("admit", "Say whether the bid is let in.");
        }

        reading.Done();
        await bids.MustHoldAsync(http.User.ActorOf(), id, bidId, stop);
        await decide.RunAsync(http.User.ActorOf(), bidId, number, body.Admit!.Value, reason, hardWordsReason, stop);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<TenderAnswer>> Award(
        int id, AwardBody body, HttpContext http, RecordDecision decide, ReadTenders tenders, CancellationToken stop)
    {
        var reading = new BodyReading();
        var reason = reading.Needed("reason", body.Reason, "Say why. Everyone who took part will read this.", MostText);
        var feedback = new Dictionary<int, BidFeedback>();
        foreach (var (field, item) in reading.Items("feedback", body.Feedback, MostBids))
        {
            feedback[item.OrganisationId ?? 0] = Feedback(reading, field, item);
        }

        reading.Done();
        var actor = http.User.ActorOf();
        await decide.AwardAsync(actor, new AwardRequest(id, body.WinnerId ?? 0, reason, feedback), stop);
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }

    private static async Task<Ok<TenderAnswer>> NoAward(
        int id, StopBody body, HttpContext http, RecordDecision decide, ReadTenders tenders, CancellationToken stop)
    {
        var reading = new BodyReading();
        var reason = reading.Needed("reason", body.Reason, "Say why. Everyone who took part will read this.", MostText);
        var next = reading.Needed("next", body.Next, "Say what happens next.", MostText);
        reading.Done();
        var actor = http.User.ActorOf();
        await decide.DecideNotToAwardAsync(actor, id, reason, next, stop);
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }

    private static BidFeedback Feedback(BodyReading reading, string field, FeedbackToBidderBody item) => new(
        [.. reading.Items($"{field}.scores", item.Scores, 100).Select(s => new ScoredPart(
            reading.Needed($"{s.Field}.part", s.Item.Part, "Say what was scored.", 300),
            reading.Needed($"{s.Field}.words", s.Item.Words, "Give the score and the reason.", MostText)))],
        reading.Needed($"{field}.strong", item.Strong, "Say what was strong.", MostText),
        reading.Needed($"{field}.nextTime", item.NextTime, "Say one thing for next time.", MostText));
}

/// <summary>A decision.</summary>
/// <param name="WinnerId">The organisation that won.</param>
/// <param name="Reason">Why; every bidder reads this.</param>
/// <param name="Feedback">What each bidder is told; every bid needs it.</param>
public sealed record AwardBody(int? WinnerId, string? Reason, IReadOnlyList<FeedbackToBidderBody?>? Feedback);

/// <summary>What one bidder is told.</summary>
/// <param name="OrganisationId">The bidder.</param>
/// <param name="Scores">Each part with its score and the reason.</param>
/// <param name="Strong">What was strong.</param>
/// <param name="NextTime">One thing for next time.</param>
public sealed record FeedbackToBidderBody(
    int? OrganisationId, IReadOnlyList<ScoreBody?>? Scores, string? Strong, string? NextTime);

/// <summary>The score of one part.</summary>
/// <param name="Part">What was scored.</param>
/// <param name="Words">The score and the reason.</param>
public sealed record ScoreBody(string? Part, string? Words);

/// <summary>What becomes of a late bid.</summary>
/// <param name="Admit">Whether it is let in.</param>
/// <param name="Reason">Why; the bidder reads this.</param>
public sealed record LateBody(bool? Admit, string? Reason);
