using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.Documents;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.App.Reviews.Contracts;
using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Api.Contracts;

/// <summary>Reviews: answering, writing back, moving.</summary>
internal static class ReviewRoutes
{
    private const int MostMegabytes = 501;
    private const int MostReason = 1000;
    private const int MostAnswers = 200;

    public static void MapReviewRoutes(this RouteGroupBuilder api)
    {
        var review = api.MapGroup("/contracts/{id:int}/reviews/{reviewId:int}").WithTags("Reviews");
        review.MapPut("/file", Attach).RequireAuthorization(Policies.Provider)
            .WithMetadata(new AcceptsFilesAttribute(MostMegabytes))
            .WithSummary("Puts a file beside the answers: as the body with ?name=, or as multipart.");
        review.MapPost("/answers", Answer).RequireAuthorization(Policies.Provider)
            .WithSummary("Answers every question of a review.");
        review.MapPost("/feedback", Feedback).RequireAuthorization(Policies.Commissioner)
            .WithSummary("Says what you heard, what you will do and by when.");
        review.MapPost("/move", Move).WithSummary("Moves a review to another day.");
    }

    private static async Task<NoContent> Attach(
        int id, int reviewId, HttpContext http, ReadContracts contracts, FileIntake intake, AttachedFile attach,
        CancellationToken stop, string? name = null)
    {
        var actor = http.User.ActorOf();
        await FindAsync(actor, id, reviewId, contracts, stop);
        var file = await UploadBody.OpenAsync(http.Request, name, stop);
        await attach.AttachAsync(actor, id, reviewId, await intake.AcceptAsync(file.Name, file.Content, stop), stop);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ContractAnswer>> Answer(
        int id, int reviewId, AnswersBody body, HttpContext http, AnswerReview answer, ReadContracts contracts,
        UnitOfWork unitOfWork, TimeProvider clock, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        var (view, review) = await FindAsync(actor, id, reviewId, contracts, stop);
        var reading = new BodyReading();
        var answers = reading.Items("answers", body.Answers, MostAnswers)
            .Select(x => reading.Needed(x.Field, x.Item, "Write your answer.", Review.MostCharacters)).ToList();
        reading.Done();
        var file = body.WithoutFile == true
            ? null
            : await unitOfWork.ReadAsync(db => AttachedFile.FindAsync(db, view.Contract, review, stop), stop);
        await answer.RunAsync(actor, id, reviewId, answers, file?.Id, stop);
        return await ContractRoutes.DescribeAsync(actor, id, contracts, clock, stop);
    }

    private static async Task<Ok<ContractAnswer>> Feedback(
        int id, int reviewId, FeedbackBody body, HttpContext http, GiveFeedback give, ReadContracts contracts,
        TimeProvider clock, CancellationToken stop,
        string? hardWordsReason = null)
    {
        var actor = http.User.ActorOf();
        var reading = new BodyReading();
        var request = new FeedbackRequest(
            id, reviewId,
            reading.Needed("heard", body.Heard, "Say what you heard.", Review.MostCharacters),
            reading.Needed("willDo", body.WillDo, "Say what you will do.", Review.MostCharacters),
            reading.Day("byWhen", body.ByWhen, "Say by when."), hardWordsReason);
        reading.Done();
        await give.RunAsync(actor, request, stop);
        return await ContractRoutes.DescribeAsync(actor, id, contracts, clock, stop);
    }

    private static async Task<Ok<ContractAnswer>> Move(
        int id, int reviewId, MoveBody body, HttpContext http, MoveReview move, ReadContracts contracts,
        TimeProvider clock, CancellationToken stop,
        string? hardWordsReason = null)
    {
        var actor = http.User.ActorOf();
        await FindAsync(actor, id, reviewId, contracts, stop);
        var reading = new BodyReading();
        var dueOn = reading.Day("dueOn", body.DueOn, "Give the new day.");
        var reason = reading.Needed("reason", body.Reason, "Say why the day moves.", MostReason);
        reading.Done();
        await move.RunAsync(actor, id, reviewId, dueOn, reason, hardWordsReason, stop);
        return await ContractRoutes.DescribeAsync(actor, id, contracts, clock, stop);
    }

    private static async Task<(ContractView View, Review Review)> FindAsync(
        Actor actor, int id, int reviewId, ReadContracts contracts, CancellationToken stop) =>
        await contracts.FindAsync(actor, id, stop) is { } view && view.Find(reviewId) is { } review
            ? (view, review)
            : throw NotFoundHere.Error;
}

/// <summary>The answers of a review, in the order of its questions.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="WithoutFile">True to leave out a file that was put beside them.</param>
public sealed record AnswersBody(IReadOnlyList<string?>? Answers, bool? WithoutFile = null);

/// <summary>What the buyer writes back.</summary>
/// <param name="Heard">What it heard.</param>
/// <param name="WillDo">What it will do.</param>
/// <param name="ByWhen">By when.</param>
public sealed record FeedbackBody(string? Heard, string? WillDo, DateOnly? ByWhen);

/// <summary>A new day for a review.</summary>
/// <param name="DueOn">The new day.</param>
/// <param name="Reason">Why it moves.</param>
public sealed record MoveBody(DateOnly? DueOn, string? Reason);
