using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.Api.Tenders;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Questions;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Api.Questions;

/// <summary>Questions about a tender and their answers. The asker is never named (QST-5).</summary>
internal static class QuestionRoutes
{
    public static void MapQuestions(this RouteGroupBuilder api)
    {
        var questions = api.MapGroup("/tenders/{id:int}/questions").WithTags("Questions");
        questions.MapGet("", List).WithSummary("Lists what was answered; the buyer and the asker see open ones too.");
        questions.MapPost("", Ask).RequireAuthorization(Policies.Provider).WithSummary("Asks a question.");
        questions.MapPut("/{questionId:int}/answer", Answer).RequireAuthorization(Policies.Commissioner)
            .WithSummary("Answers a question. Everyone on the list gets it.");
    }

    private static async Task<Ok<List<QuestionAnswer>>> List(
        int id, HttpContext http, ReadTenders tenders, UnitOfWork unitOfWork, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        var tender = await tenders.FindAsync(actor, id, stop);
        var all = tender.BuyerId == actor.OrganisationId;
        return TypedResults.Ok(await unitOfWork.ReadAsync(db => db.Set<Question>()
            // Bidders read an answer once the morning digest has taken it to everyone (INV-7).
            .Where(q => q.TenderId == id && (all || q.DigestedAt != null || q.OrganisationId == actor.OrganisationId))
            .OrderBy(q => q.Id)
            .Select(q => all || q.DigestedAt != null
                ? new QuestionAnswer(q.Id, q.Text, q.AskedAt, q.Answer, q.AnsweredAt, q.ChangesWhatIsAsked)
                : new QuestionAnswer(q.Id, q.Text, q.AskedAt, null, null, false))
            .ToListAsync(stop), stop));
    }

    private static async Task<Created<QuestionNumber>> Ask(
        int id, QuestionBody body, HttpContext http, AskQuestion ask, ReadTenders tenders, CancellationToken stop)
    {
        var reading = new BodyReading();
        var text = reading.Needed("text", body.Text, "Write your question.", Question.MostCharacters);
        reading.Done();
        var actor = http.User.ActorOf();
        await tenders.FindAsync(actor, id, stop);
        var number = await ask.RunAsync(actor, id, text, stop);
        return TypedResults.Created($"/api/tenders/{id}/questions", new QuestionNumber(number));
    }

    private static async Task<NoContent> Answer(
        int id, int questionId, AnswerBody body, HttpContext http, AnswerQuestion answer, UnitOfWork unitOfWork,
        CancellationToken stop,
        string? hardWordsReason = null)
    {
        var reading = new BodyReading();
        var text = reading.Needed("answer", body.Answer, "Write your answer.", Question.MostCharacters);
        reading.Done();
        if (!await unitOfWork.ReadAsync(db => db.Set<Question>().AnyAsync(q => q.Id == questionId && q.TenderId == id, stop), stop))
        {
            throw NotFoundHere.Error;
        }

        await answer.RunAsync(http.User.ActorOf(), questionId, text, body.ChangesWhatIsAsked ?? false, hardWordsReason, stop);
        return TypedResults.NoContent();
    }
}

/// <summary>A question.</summary>
/// <param name="Text">What is asked.</param>
public sealed record QuestionBody(string? Text);

/// <summary>An answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="ChangesWhatIsAsked">Whether it changes what bidders are asked for.</param>
public sealed record AnswerBody(string? Answer, bool? ChangesWhatIsAsked = null);

/// <summary>A question and its answer.</summary>
public sealed record QuestionAnswer(
    int Id, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt, bool ChangesWhatIsAsked);

/// <summary>The number of a new question.</summary>
public sealed record QuestionNumber(int Id);
