using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Mail;

/// <summary>What every message about a contract needs to know, read at the moment it leaves.</summary>
public sealed record ContractFacts(
    Contract Contract, Tender Tender, Organisation Buyer, Organisation Provider, Person Owner, Person Contact,
    RulesInForce Force)
{
    /// <summary>Reads the facts.</summary>
    public static async Task<ContractFacts> ReadAsync(
        TenderFlowDb db, MessageIntent intent, CurrentRules rules, CancellationToken cancellationToken)
    {
        var contract = await Find<Contract>(intent.ContractId!.Value);
        var tender = await Find<Tender>(contract.TenderId);
        return new(
            contract, tender, await Find<Organisation>(contract.BuyerId), await Find<Organisation>(contract.ProviderId),
            await Find<Person>(contract.OwnerId), await Find<Person>(contract.ContactId), rules.For(tender));

        async Task<T> Find<T>(int id) where T : class => await db.FindAsync<T>([id], cancellationToken)
            ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {id}.");
    }

    /// <summary>A message that is wanted. The contract's name goes with it under the name <c>contract</c>.</summary>
    public Wording Say(params (string Name, object? Value)[] values)
    {
        var all = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        all["contract"] = Tender.Terms.Title;
        return new Wording.Wanted(all, Buyer, Owner, Contract.Zone, Force);
    }
}
