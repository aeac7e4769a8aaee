using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Publishing;

namespace TenderFlow.App.Api.Tenders;

/// <summary>Finding tenders, and writing and publishing them.</summary>
internal static class TenderRoutes
{
    public static void MapTenders(this RouteGroupBuilder api)
    {
        var tenders = api.MapGroup("/tenders").WithTags("Tenders");
        tenders.MapGet("", List).WithSummary("Lists the tenders you may see, newest first; ?open=true for open ones.");
        tenders.MapGet("/{id:int}", Get).WithSummary("Describes a tender.");
        tenders.MapPost("", Start).RequireAuthorization(Policies.Commissioner).WithSummary("Begins a draft.");
        tenders.MapPut("/{id:int}", Save).RequireAuthorization(Policies.Commissioner)
            .WithSummary("Saves a draft; what is left out stays as it is.");
        tenders.MapPost("/{id:int}/publish", Publish).RequireAuthorization(Policies.Commissioner)
            .WithSummary("Opens the tender to bids, or says all that is missing.");
    }

    private static async Task<Ok<TenderPage>> List(
        HttpContext http, ReadTenders tenders, CancellationToken stop, bool open = false, int page = 1) =>
        TypedResults.Ok(await tenders.ListAsync(http.User.ActorOf(), open, page, stop));

    private static async Task<Ok<TenderAnswer>> Get(int id, HttpContext http, ReadTenders tenders, CancellationToken stop) =>
        TypedResults.Ok(await tenders.DescribeAsync(http.User.ActorOf(), id, stop));

    private static async Task<Created<TenderAnswer>> Start(
        DraftBody body, HttpContext http, SaveDraft save, ReadTenders tenders, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        var content = DraftReading.Read(body, null);
        var id = await save.StartAsync(actor, content.Terms!, stop);
        await save.RunAsync(actor, id, content, stop);
        return TypedResults.Created($"/api/tenders/{id}", await tenders.DescribeAsync(actor, id, stop));
    }

    private static async Task<Ok<TenderAnswer>> Save(
        int id, DraftBody body, HttpContext http, SaveDraft save, ReadTenders tenders, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        var before = await tenders.FindAsync(actor, id, stop);
        await save.RunAsync(actor, id, DraftReading.Read(body, before.Terms), stop);
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }

    private static async Task<Ok<TenderAnswer>> Publish(
        int id, HttpContext http, PublishTender publish, ReadTenders tenders, CancellationToken stop,
        string? hardWordsReason = null)
    {
        var actor = http.User.ActorOf();
        await publish.RunAsync(actor, id, hardWordsReason, stop);
        return TypedResults.Ok(await tenders.DescribeAsync(actor, id, stop));
    }
}
