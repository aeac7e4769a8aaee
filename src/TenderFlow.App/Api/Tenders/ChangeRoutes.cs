using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Tendering.Closing;

namespace TenderFlow.App.Api.Tenders;

/// <summary>Changing an open tender. Everyone on the list is told.</summary>
internal static class ChangeRoutes
{
    private const int MostReason = 4000;

    public static void MapChanges(this RouteGroupBuilder api)
    {
        var tenders = api.MapGroup("/tenders/{id:int}").WithTags("Tenders").RequireAuthorization(Policies.Commissioner);
        tenders.MapPost("/closing-date", Move).WithSummary("Moves the closing date for everyone.");
        tenders.MapPost("/changes", Amend).WithSummary("Changes the published text.");
        tenders.MapPost("/stop", Stop).WithSummary("Stops an open tender.");
    }

    private static async Task<Ok<TenderAnswer>> Move(
        int id, MoveClosingBody body, HttpContext http, ChangeTender change, ReadTenders tenders, CancellationToken stop,
        string? hardWordsReason = null)
    {
        var reading = new BodyReading();
        var reason = reading.Needed("reason", body.Reason, "Say why the date moves. Bidders will read this.", MostReason);
        var closes = reading.Closing("closes", body.Closes);
        if (body.Closes is null)
        {
            reading.Refuse("closes", "Say when bids close.");
        }

        reading.Done();
        var actor = http.User.ActorOf();
        await change.MoveClosingAsync(actor, id, closes!, reason, hardWordsReason, stop);
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }

    private static async Task<Ok<TenderAnswer>> Amend(
        int id, AmendBody body, HttpContext http, ChangeTender change, ReadTenders tenders, CancellationToken stop,
        string? hardWordsReason = null)
    {
        var actor = http.User.ActorOf();
        var before = (await tenders.FindAsync(actor, id, stop)).Terms;
        var reading = new BodyReading();
        var request = new AmendRequest(
            id,
            reading.Lines("summary", body.Summary, 600) ?? before.Summary,
            reading.Lines("requirements", body.Requirements, 20_000) ?? before.Requirements,
            reading.Needed("what", body.What, "Say what changed. Bidders will read this.", MostReason),
            reading.Needed("reason", body.Reason, "Say why it changed. Bidders will read this.", MostReason),
            hardWordsReason);
        reading.Done();
        await change.AmendAsync(actor, request, stop);
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }

    private static async Task<Ok<TenderAnswer>> Stop(
        int id, StopBody body, HttpContext http, ChangeTender change, ReadTenders tenders, CancellationToken stop,
        string? hardWordsReason = null)
    {
        var reading = new BodyReading();
        var reason = reading.Needed("reason", body.Reason, "Say why. Everyone who took part will read this.", MostReason);
        var next = reading.Needed("next", body.Next, "Say what happens next.", MostReason);
        reading.Done();
        var actor = http.User.ActorOf();
        await change.WithdrawAsync(actor, id, reason, next, hardWordsReason, stop);
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }
}

/// <summary>A new closing date.</summary>
/// <param name="Closes">When bids close now.</param>
/// <param name="Reason">Why it moves; bidders read this.</param>
public sealed record MoveClosingBody(ClosingBody? Closes, string? Reason);

/// <summary>A change of the published text.</summary>
/// <param name="What">What changed; bidders read this.</param>
/// <param name="Reason">Why; bidders read this.</param>
/// <param name="Summary">The new summary; left out, it stays.</param>
/// <param name="Requirements">The new requirements; left out, they stay.</param>
public sealed record AmendBody(string? What, string? Reason, string? Summary = null, string? Requirements = null);

/// <summary>Why a tender stops.</summary>
/// <param name="Reason">Why; everyone who took part reads this.</param>
/// <param name="Next">What happens next.</param>
public sealed record StopBody(string? Reason, string? Next);
