using TenderFlow.App.Decommissioning.Cases;
using TenderFlow.App.Decommissioning.Telling;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Decommissioning.Deciding;

/// <summary>Both sides weigh what comes after a contract; the public body decides and gives notice (DEC-1 to DEC-3, DEC-6, DEC-7).</summary>
public sealed class DecideEnding(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Shares the assessment with the provider.</summary>
    public Task ShareAsync(Actor actor, int contractId, ImpactAssessment assessment, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (work, contract, ending, force) =>
        {
            ending.ShareAssessment(assessment, force, work.Now);
            work.Tell(EndingMessages.Assessment(ending));
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>The provider answers the assessment; the commissioner hears of it.</summary>
    public Task AnswerAsync(Actor actor, int contractId, string answer, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            actor.MustProvideFor(contract.ProviderId);
            var ending = await OpenCase.OfAsync(work, contract, cancellationToken);
            ending.AnswerAssessment(answer, work.Now);
            work.Tell(EndingMessages.YourTurn(ending, EndingTask.Answered, $"answered/{ending.AssessmentVersion}"));
        }, cancellationToken);

    /// <summary>Decides, and gives notice to the provider and to users in the same transaction.</summary>
    public Task GiveNoticeAsync(Actor actor, int contractId, EndingNotice notice, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, async (work, contract, ending, force) =>
        {
            ending.GiveNotice(contract, notice, actor.PersonId, force, work.Now);
            await TellAboutEnd.TellAsync(work, ending, cancellationToken);
        }, cancellationToken);

    /// <summary>Gives the contract a later last day.</summary>
    /// <param name="actor">Who acts for the public body.</param>
    /// <param name="contractId">The contract.</param>
    /// <param name="ends">The new last day.</param>
    /// <param name="addedPence">What the longer time costs more, in pence.</param>
    /// <param name="reason">Why.</param>
    /// <param name="changeNoticeOn">The day of the change notice (UK10); null where there is none.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public Task ExtendAsync(
        Actor actor, int contractId, DateOnly ends, long addedPence, string reason, DateOnly? changeNoticeOn,
        CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (work, contract, ending, force) =>
        {
            ending.Extend(contract, ends, addedPence, reason, changeNoticeOn, force, work.Now);
            if (ending.ChangePublishBy is not null)
            {
                work.Tell(EndingMessages.YourTurn(ending, EndingTask.PublishChange, $"change/{ending.EndVersion}"));
            }

            work.Wake($"reviews:{contract.Id}");
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Notes the day on which a change of a health contract came out (DEC-6).</summary>
    public Task NoteChangePublishedAsync(Actor actor, int contractId, DateOnly on, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (work, _, ending, _) =>
        {
            ending.NoteChangePublished(on, work.Now);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Looks at the exit plan (DEC-7).</summary>
    public Task ReviewExitPlanAsync(Actor actor, int contractId, string plan, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (work, _, ending, _) =>
        {
            ending.ReviewExitPlan(plan, work.Now);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task BuyerAsync(
        Actor actor, int contractId, Func<Work, Contract, EndingCase, RulesInForce, Task> change,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            actor.MustBuyFor(contract.BuyerId);
            var ending = await OpenCase.OfAsync(work, contract, cancellationToken);
            await change(work, contract, ending, rules.For(await work.Get<Tender>(contract.TenderId, cancellationToken)));
            work.Wake(ending.Subject);
        }, cancellationToken);
}
