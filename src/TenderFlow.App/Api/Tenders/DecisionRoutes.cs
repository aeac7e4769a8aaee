using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Bids;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.Domain.Assessing;

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
        tenders.MapPost("/opening", Open)
            .WithSummary("Opens the bids. A second person does the same to confirm; for a small tender one says why alone.");
        tenders.MapPost("/decision", Award).WithSummary("Records the winner. Every bidder is told, with feedback.");
        tenders.MapPost("/no-award", NoAward).WithSummary("Stops the tender with no winner.");
    }

    private static async Task<Ok<IReadOnlyList<BidAnswerForBuyer>>> Bids(
        int id, HttpContext http, ReadBids bids, CancellationToken stop) =>
        TypedResults.Ok(await bids.ForBuyerAsync(http.User.ActorOf(), id, stop));

    private static Task<IResult> File(
        int id, int bidId, int askedItemId, HttpContext http, ReadBids bids, CancellationToken stop) =>
        bids.FileForBuyerAsync(http.User.ActorOf(), id, bidId, askedItemId, stop);

    private static async Task<Ok<TenderAnswer>> Open(
        int id, OpeningBody body, HttpContext http, OpenBids open, ReadTenders tenders, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        var reading = new BodyReading();
        var alone = body.AloneBecause is null ? null : reading.Needed("aloneBecause", body.AloneBecause, "Say why.", MostText);
        reading.Done();
        await (alone is null ? open.RunAsync(actor, id, stop) : open.AloneAsync(actor, id, alone, stop));
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }

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
        await decide.AwardAsync(actor, new AwardRequest(id, body.WinnerId ?? 0, reason, feedback)
        {
            WhyNotHighest = body.WhyNotHighest,
            HasNoLinks = body.HasNoLinks ?? false,
            KeepsPause = body.KeepsPause ?? true,
        }, stop);
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
        [.. reading.Items($"{field}.scores", item.Scores, AwardCriteria.Most).Select(s => new GivenScore(
            s.Item.Criterion ?? 0, s.Item.Score ?? -1,
            reading.Needed($"{s.Field}.reason", s.Item.Reason, "Give the reason for the score.", MostText)))],
        reading.Needed($"{field}.strong", item.Strong, "Say what was strong.", MostText),
        reading.Needed($"{field}.nextTime", item.NextTime, "Say one thing for next time.", MostText));
}

/// <summary>The opening of the bids.</summary>
/// <param name="AloneBecause">Why one person opens them alone; null when two do.</param>
public sealed record OpeningBody(string? AloneBecause);

/// <summary>A decision.</summary>
/// <param name="WinnerId">The organisation that won.</param>
/// <param name="Reason">Why; every bidder reads this.</param>
/// <param name="Feedback">What each bidder is told; every bid needs it.</param>
/// <param name="WhyNotHighest">Why a bid with more points does not win; needed only then.</param>
/// <param name="HasNoLinks">That who scores here has no link with any bidder; needed with scores.</param>
/// <param name="KeepsPause">Whether the pause before signing is kept where the law does not ask for it.</param>
public sealed record AwardBody(
    int? WinnerId, string? Reason, IReadOnlyList<FeedbackToBidderBody?>? Feedback, string? WhyNotHighest, bool? HasNoLinks,
    bool? KeepsPause);

/// <summary>What one bidder is told.</summary>
/// <param name="OrganisationId">The bidder.</param>
/// <param name="Scores">The scores of the only person who scores; none when they were given before.</param>
/// <param name="Strong">What was strong.</param>
/// <param name="NextTime">One thing for next time.</param>
public sealed record FeedbackToBidderBody(
    int? OrganisationId, IReadOnlyList<ScoreBody?>? Scores, string? Strong, string? NextTime);

/// <summary>The score for one criterion.</summary>
/// <param name="Criterion">The place of the criterion, from 1. The price is not among them: it is worked out.</param>
/// <param name="Score">From 0 to 10.</param>
/// <param name="Reason">Why.</param>
public sealed record ScoreBody(int? Criterion, int? Score, string? Reason);

/// <summary>What becomes of a late bid.</summary>
/// <param name="Admit">Whether it is let in.</param>
/// <param name="Reason">Why; the bidder reads this.</param>
public sealed record LateBody(bool? Admit, string? Reason);
