using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Decommissioning.Cases;

/// <summary>How a contract ends, with all that its pages say about it.</summary>
/// <param name="Contract">The contract; it is signed.</param>
/// <param name="Ending">Its case.</param>
/// <param name="Buyer">The public body.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Owner">The public body's named person.</param>
/// <param name="Force">The rules it is run under.</param>
public sealed record EndingView(
    Contract Contract, EndingCase Ending, Organisation Buyer, Organisation Provider, Person Owner, RulesInForce Force)
{
    /// <summary>The planner's dates, counted back from the end.</summary>
    public EndingDates Dates => EndingDates.Of(Ending.Ends, Force.Rules.Ending, Force.Calendar);

    /// <summary>By when the notice of the end must be out (UK11); null where the law counts no days (NOT-3).</summary>
    public ExplainedDate? EndNoticeBy => NoticeDates.ContractEndBy(Ending.Ends, Force.Rules.Notices);

    /// <summary>Whether the actor acts for the public body.</summary>
    public bool IsBuyer(Actor actor) => actor.OrganisationId == Contract.BuyerId;

    /// <summary>The decision, in words.</summary>
    public string DecisionWords => Ending switch
    {
        { Decision: EndingDecision.End } => "The service ends",
        { Decision: EndingDecision.BuyAgain } => "The service is bought anew",
        { Decision: EndingDecision.AnotherForm } => "The service goes on in another form",
        { NoticeByDefault: true } => "Nobody decided in time. The contract runs out",
        _ => "Not decided yet",
    };
}

/// <summary>Reads endings. Only the two sides of a contract see all of one.</summary>
public sealed class ReadEndings(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>The ending of a contract of the actor's organisation; null when there is none such, or it is not signed.</summary>
    public Task<EndingView?> FindAsync(Actor actor, int contractId, CancellationToken cancellationToken) =>
        ReadAsync(contractId, c => c.BuyerId == actor.OrganisationId || c.ProviderId == actor.OrganisationId, cancellationToken);

    /// <summary>An ending of which notice was given, for everyone; null when there is none such.</summary>
    public async Task<EndingView?> PublicAsync(int contractId, CancellationToken cancellationToken) =>
        await ReadAsync(contractId, _ => true, cancellationToken) is { Ending.NoticeAt: not null } view ? view : null;

    /// <summary>The help that a public body lists, newest last.</summary>
    public Task<List<SupportEntry>> SupportAsync(int buyerId, CancellationToken cancellationToken) => unitOfWork.ReadAsync(
        db => db.Set<SupportEntry>().Where(e => e.BuyerId == buyerId && e.RemovedAt == null).OrderBy(e => e.Id)
            .ToListAsync(cancellationToken), cancellationToken);

    private Task<EndingView?> ReadAsync(int contractId, Func<Contract, bool> may, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var contract = await db.Set<Contract>().SingleOrDefaultAsync(c => c.Id == contractId, cancellationToken);
            var ending = await db.Set<EndingCase>().SingleOrDefaultAsync(c => c.ContractId == contractId, cancellationToken);
            if (contract is null || ending is null || !may(contract))
            {
                return null;
            }

            var tender = await db.Set<Tender>().SingleAsync(t => t.Id == contract.TenderId, cancellationToken);
            var bodies = await db.Set<Organisation>().Where(o => o.Id == contract.BuyerId || o.Id == contract.ProviderId)
                .ToDictionaryAsync(o => o.Id, cancellationToken);
            var owner = await db.Set<Person>().SingleAsync(p => p.Id == contract.OwnerId, cancellationToken);
            return new EndingView(
                contract, ending, bodies[contract.BuyerId], bodies[contract.ProviderId], owner, rules.For(tender));
        }, cancellationToken);
}
