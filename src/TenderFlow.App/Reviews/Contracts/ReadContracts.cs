using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Contracts;

/// <summary>Reads contracts. Only the two sides of a contract ever see it.</summary>
public sealed class ReadContracts(UnitOfWork unitOfWork)
{
    /// <summary>A contract of the actor's organisation; null when there is none such.</summary>
    public async Task<ContractView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        (await WhereAsync(actor, c => c.Id == id, cancellationToken)).SingleOrDefault();

    /// <summary>The contract that came out of a tender; null when the actor has none.</summary>
    public async Task<ContractView?> OfTenderAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        (await WhereAsync(actor, c => c.TenderId == tenderId, cancellationToken)).SingleOrDefault();

    /// <summary>All contracts of the actor's organisation, newest first.</summary>
    public Task<IReadOnlyList<ContractView>> MineAsync(Actor actor, CancellationToken cancellationToken) =>
        WhereAsync(actor, _ => true, cancellationToken);

    private Task<IReadOnlyList<ContractView>> WhereAsync(
        Actor actor, Expression<Func<Contract, bool>> wanted, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var contracts = await db.Set<Contract>()
                .Where(c => c.BuyerId == actor.OrganisationId || c.ProviderId == actor.OrganisationId)
                .Where(wanted)
                .OrderByDescending(c => c.Id)
                .ToListAsync(cancellationToken);
            var tenders = await ByIdAsync<Tender>(db, contracts.Select(c => c.TenderId), cancellationToken);
            var organisations = await ByIdAsync<Organisation>(
                db, contracts.SelectMany(c => new[] { c.BuyerId, c.ProviderId }), cancellationToken);
            var people = await ByIdAsync<Person>(
                db, contracts.SelectMany(c => new[] { c.OwnerId, c.ContactId }), cancellationToken);
            return (IReadOnlyList<ContractView>)contracts.ConvertAll(c => new ContractView(
                c, tenders[c.TenderId], organisations[c.BuyerId], organisations[c.ProviderId],
                people[c.OwnerId], people[c.ContactId]));
        }, cancellationToken);

    private static Task<Dictionary<int, T>> ByIdAsync<T>(
        TenderFlowDb db, IEnumerable<int> ids, CancellationToken cancellationToken) where T : Aggregate
    {
        var wanted = ids.Distinct().ToList();
        return db.Set<T>().Where(x => wanted.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
    }
}
