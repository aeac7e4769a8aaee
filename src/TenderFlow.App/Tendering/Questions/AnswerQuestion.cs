using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Questions;

/// <summary>The buyer answers a question. Everyone on the list gets it with the next morning's digest (QST-4).</summary>
public sealed class AnswerQuestion(UnitOfWork unitOfWork, ReadingLevels levels)
{
    /// <summary>Answers.</summary>
    /// <exception cref="DomainError">It has its answer, the text is missing, or the actor does not act for the buyer.</exception>
    public Task RunAsync(
        Actor actor, int questionId, string answer, bool changesWhatIsAsked, CancellationToken cancellationToken) =>
        RunAsync(actor, questionId, answer, changesWhatIsAsked, null, cancellationToken);

    /// <summary>Answers, also with words that are hard to read when somebody says why they stay (INV-11).</summary>
    /// <exception cref="DomainError">As above, or the answer is hard to read.</exception>
    public Task RunAsync(
        Actor actor, int questionId, string answer, bool changesWhatIsAsked, string? hardWordsReason,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var question = await work.Get<Question>(questionId, cancellationToken);
            var tender = await work.Get<Tender>(question.TenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            question.Reply(answer, changesWhatIsAsked, work.Now);
            PlainWordsGate.Pass(question, [new("answer", TextKind.Answer, "the answer", answer)], levels, hardWordsReason);
            work.Wake(tender.Subject);
        }, cancellationToken);
}
