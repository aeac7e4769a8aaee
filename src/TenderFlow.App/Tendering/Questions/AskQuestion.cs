using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Questions;

/// <summary>A provider asks a question. Asking puts it on the list (QST-4).</summary>
public sealed class AskQuestion(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Asks.</summary>
    /// <returns>The number of the question.</returns>
    /// <exception cref="DomainError">Questions have closed, or the text is missing or too long.</exception>
    public async Task<int> RunAsync(Actor actor, int tenderId, string text, CancellationToken cancellationToken)
    {
        var question = await unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            var asked = work.Add(new Question(
                tender, actor.OrganisationId, actor.PersonId, text, rules.For(tender), work.Now));
            await JoinTender.EnsureAsync(work, tender, cancellationToken);
            work.Wake(tender.Subject);
            return asked;
        }, cancellationToken);
        return question.Id;
    }
}
