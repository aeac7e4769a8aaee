using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Api.Bids;

/// <summary>Joining a tender, and a provider's own bid.</summary>
internal static class OwnBidRoutes
{
    private const long MostPence = 1_000_000_000_000;
    private const int MostAnswers = 200;

    public static void MapInterest(this RouteGroupBuilder api)
    {
        var interest = api.MapGroup("/tenders/{id:int}/interest").WithTags("Joining").RequireAuthorization(Policies.Provider);
        interest.MapPut("", Join).WithSummary("Joins the list of a tender, or joins it again.");
        interest.MapDelete("", Decline).WithSummary("Says that you will not bid. Reminders stop.");
    }

    public static void MapOwnBid(this RouteGroupBuilder api)
    {
        var bid = api.MapGroup("/tenders/{id:int}/bid").WithTags("Bidding").RequireAuthorization(Policies.Provider);
        bid.MapGet("", Get).WithSummary("Shows your own bid and what is still missing.");
        bid.MapPut("", Save).WithSummary("Saves answers and price in the draft; what is left out stays as it is.");
        bid.MapPost("/check-again", CheckAgain).WithSummary("Says that you have read the latest change.");
        bid.MapPost("/submissions", Submit).WithSummary("Sends the draft as a new version and gives its receipt.");
        bid.MapGet("/submissions", Receipts).WithSummary("Lists the receipts of your versions.");
        bid.MapPost("/withdrawal", Withdraw).WithSummary("Takes the bid back before bids close. The draft stays.");
    }

    private static async Task<NoContent> Join(int id, HttpContext http, JoinTender join, CancellationToken stop)
    {
        await join.RunAsync(http.User.ActorOf(), id, stop);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Decline(int id, HttpContext http, JoinTender join, CancellationToken stop)
    {
        await join.DeclineAsync(http.User.ActorOf(), id, stop);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<OwnBidAnswer>> Get(int id, HttpContext http, ReadBids bids, CancellationToken stop) =>
        TypedResults.Ok(await bids.OwnAsync(http.User.ActorOf(), id, stop));

    private static async Task<Ok<OwnBidAnswer>> Save(
        int id, BidBody body, HttpContext http, WorkOnBid work, ReadBids bids, CancellationToken stop)
    {
        var reading = new BodyReading();
        var answers = new Dictionary<int, string>();
        foreach (var (field, item) in reading.Items("answers", body.Answers, MostAnswers))
        {
            answers[item.AskedItemId ?? 0] = reading.Lines($"{field}.text", item.Text, Bid.MostCharacters) ?? "";
        }

        var pence = reading.Number("pricePence", body.PricePence, 0, MostPence);
        reading.Done();
        var price = body.ClearPrice == true ? new PriceGiven(null) : pence is null ? null : new PriceGiven(pence);
        var actor = http.User.ActorOf();
        await work.SaveAsync(actor, id, answers, price, stop);
        return TypedResults.Ok(await bids.OwnAsync(actor, id, stop));
    }

    private static async Task<Ok<OwnBidAnswer>> CheckAgain(
        int id, HttpContext http, WorkOnBid work, ReadBids bids, CancellationToken stop)
    {
        await work.CheckAgainAsync(http.User.ActorOf(), id, stop);
        return TypedResults.Ok(await bids.OwnAsync(http.User.ActorOf(), id, stop));
    }

    private static async Task<Created<ReceiptAnswer>> Submit(
        int id, HttpContext http, SubmitBid submit, CancellationToken stop)
    {
        var sent = await submit.RunAsync(http.User.ActorOf(), id, RequestBegan.Of(http), stop);
        return TypedResults.Created($"/api/tenders/{id}/bid/submissions", ReceiptAnswer.Of(sent));
    }

    private static async Task<Ok<IReadOnlyList<ReceiptAnswer>>> Receipts(
        int id, HttpContext http, ReadBids bids, CancellationToken stop) =>
        TypedResults.Ok((await bids.OwnAsync(http.User.ActorOf(), id, stop)).Sent);

    private static async Task<Ok<OwnBidAnswer>> Withdraw(
        int id, HttpContext http, SubmitBid submit, ReadBids bids, CancellationToken stop)
    {
        await submit.WithdrawAsync(http.User.ActorOf(), id, stop);
        return TypedResults.Ok(await bids.OwnAsync(http.User.ActorOf(), id, stop));
    }
}

/// <summary>What changes in a draft.</summary>
/// <param name="Answers">Written answers; an empty text clears one.</param>
/// <param name="PricePence">The price in pence.</param>
/// <param name="ClearPrice">True to take the price out.</param>
public sealed record BidBody(
    IReadOnlyList<WrittenBody?>? Answers = null, long? PricePence = null, bool? ClearPrice = null);

/// <summary>A written answer.</summary>
/// <param name="AskedItemId">What it answers.</param>
/// <param name="Text">The answer.</param>
public sealed record WrittenBody(int? AskedItemId, string? Text);
