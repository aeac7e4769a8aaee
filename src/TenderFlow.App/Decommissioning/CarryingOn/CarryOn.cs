using TenderFlow.App.Decommissioning.Cases;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Decommissioning.CarryingOn;

/// <summary>Both sides see to it that people can carry on, and that nothing is left open (DEC-4, INV-9).</summary>
public sealed class CarryOn(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>The public body offers one more way.</summary>
    public Task OfferAsync(Actor actor, int contractId, WayOn way, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (_, ending) => ending.Offer(way), cancellationToken);

    /// <summary>The provider chooses a way, or wants none.</summary>
    public Task ChooseAsync(Actor actor, int contractId, string way, CancellationToken cancellationToken) =>
        ProviderAsync(actor, contractId, (work, ending) => ending.Choose(way, work.Now), cancellationToken);

    /// <summary>The provider says how it gets on.</summary>
    public Task FollowAsync(
        Actor actor, int contractId, int months, string words, bool wantsHelp, CancellationToken cancellationToken) =>
        ProviderAsync(actor, contractId, (work, ending) => ending.Follow(months, words, wantsHelp, work.Now), cancellationToken);

    /// <summary>Plans or ticks off something that is handed over.</summary>
    public Task HandOverAsync(Actor actor, int contractId, HandoverItem item, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (_, ending) => ending.NoteHandover(item), cancellationToken);

    /// <summary>Somebody who uses the service is to hear of its end by mail.</summary>
    public Task AddUserAsync(Actor actor, int contractId, string name, string email, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, async (work, ending) =>
        {
            // Each has a home of their own: what comes back from one address must not go to others.
            var home = work.Add(new Organisation(name, OrganisationKind.Community, "", hasBidBefore: false));
            await work.Db.SaveChangesAsync(cancellationToken);
            var person = work.Add(new Person(home.Id, name, "", email, "", PersonRole.Contributor));
            await work.Db.SaveChangesAsync(cancellationToken);
            ending.AddUser(new(person.Id));
            if (ending.NoticeAt is not null)
            {
                work.Tell(Telling.EndingMessages.ForUser(ending, person.Id));
            }
        }, cancellationToken);

    /// <summary>Writes what was learned.</summary>
    public Task LearnAsync(Actor actor, int contractId, string lessons, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (_, ending) => ending.Learn(lessons), cancellationToken);

    /// <summary>Closes the case.</summary>
    /// <exception cref="DomainError">Something of a decent ending is missing; every reason is named.</exception>
    public Task CloseAsync(Actor actor, int contractId, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, async (work, ending) => ending.Close(
            rules.For(await work.Get<Tender>(ending.TenderId, cancellationToken)), work.Now), cancellationToken);

    private Task BuyerAsync(Actor actor, int contractId, Action<Work, EndingCase> change, CancellationToken cancellationToken) =>
        BuyerAsync(actor, contractId, (work, ending) =>
        {
            change(work, ending);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task BuyerAsync(
        Actor actor, int contractId, Func<Work, EndingCase, Task> change, CancellationToken cancellationToken) =>
        ChangeAsync(actor, contractId, contract => actor.MustBuyFor(contract.BuyerId), change, cancellationToken);

    private Task ProviderAsync(Actor actor, int contractId, Action<Work, EndingCase> change, CancellationToken cancellationToken) =>
        ChangeAsync(actor, contractId, contract => actor.MustProvideFor(contract.ProviderId), (work, ending) =>
        {
            change(work, ending);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task ChangeAsync(
        Actor actor, int contractId, Action<Contract> guard, Func<Work, EndingCase, Task> change,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            guard(contract);
            var ending = await OpenCase.OfAsync(work, contract, cancellationToken);
            await change(work, ending);
            work.Wake(ending.Subject);
        }, cancellationToken);
}
