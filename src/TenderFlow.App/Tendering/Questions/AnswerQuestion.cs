using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Questions;

/// <summary>The buyer answers a question. Everyone on the list gets it with the next morning's digest (QST-4).</summary>
public sealed class AnswerQuestion(UnitOfWork unitOfWork)
{
    /// <summary>Answers.</summary>
    /// <exception cref="DomainError">It has its answer, the text is missing, or the actor does not act for the buyer.</exception>
    public Task RunAsync(
        Actor actor, int questionId, string answer, bool changesWhatIsAsked, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var question = await work.Get<Question>(questionId, cancellationToken);
            var tender = await work.Get<Tender>(question.TenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            question.Reply(answer, changesWhatIsAsked, work.Now);
            work.Wake(tender.Subject);
        }, cancellationToken);
}
