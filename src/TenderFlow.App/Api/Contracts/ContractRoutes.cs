using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Reviews.Contracts;

namespace TenderFlow.App.Api.Contracts;

/// <summary>Contracts: agreeing the review plan, and signing.</summary>
internal static class ContractRoutes
{
    public static void MapContracts(this RouteGroupBuilder api)
    {
        var contracts = api.MapGroup("/contracts").WithTags("Contracts");
        contracts.MapGet("", List).WithSummary("Lists your contracts, newest first.");
        contracts.MapGet("/{id:int}", Get).WithSummary("Describes a contract and its reviews.");
        contracts.MapPost("/{id:int}/agreement", Agree).RequireAuthorization(Policies.Provider)
            .WithSummary("Agrees the review plan.");
        contracts.MapPost("/{id:int}/signature", Sign).RequireAuthorization(Policies.Commissioner)
            .WithSummary("Records that both sides have signed.");
    }

    /// <summary>The answer for a contract of the actor's organisation.</summary>
    internal static async Task<Ok<ContractAnswer>> DescribeAsync(
        Actor actor, int id, ReadContracts contracts, TimeProvider clock, CancellationToken stop) =>
        TypedResults.Ok(ContractAnswer.Of(
            await contracts.FindAsync(actor, id, stop) ?? throw NotFoundHere.Error, clock.GetUtcNow()));

    private static async Task<Ok<List<ContractAnswer>>> List(
        HttpContext http, ReadContracts contracts, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var mine = await contracts.MineAsync(http.User.ActorOf(), stop);
        return TypedResults.Ok(mine.Select(view => ContractAnswer.Of(view, now)).ToList());
    }

    private static Task<Ok<ContractAnswer>> Get(
        int id, HttpContext http, ReadContracts contracts, TimeProvider clock, CancellationToken stop) =>
        DescribeAsync(http.User.ActorOf(), id, contracts, clock, stop);

    private static async Task<Ok<ContractAnswer>> Agree(
        int id, HttpContext http, AgreeReviewPlan agree, ReadContracts contracts, TimeProvider clock, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        await agree.RunAsync(actor, id, stop);
        return await DescribeAsync(actor, id, contracts, clock, stop);
    }

    private static async Task<Ok<ContractAnswer>> Sign(
        int id, HttpContext http, SignContract sign, ReadContracts contracts, TimeProvider clock, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        await sign.RunAsync(actor, id, stop);
        return await DescribeAsync(actor, id, contracts, clock, stop);
    }
}
