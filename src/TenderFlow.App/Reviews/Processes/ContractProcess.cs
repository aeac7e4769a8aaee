using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Processes;

/// <summary>The moments of a signed contract: its start, its agreed reviews, its end.</summary>
public sealed class ContractProcess(CurrentRules rules) : IMomentProcess
{
    /// <inheritdoc/>
    public string Prefix => "reviews";

    /// <inheritdoc/>
    public string Orchestrator => nameof(ReviewsOrchestrator);

    /// <inheritdoc/>
    public async Task<ProcessState> ReadAsync(TenderFlowDb db, ProcessId id, CancellationToken cancellationToken)
    {
        if (await db.FindAsync<Contract>([id.First], cancellationToken) is not { } contract
            || await db.FindAsync<Tender>([contract.TenderId], cancellationToken) is not { } tender)
        {
            return new(true, []);
        }

        return new(!IsLiving(contract), ContractMoments.Of(contract, rules.For(tender)));
    }

    /// <inheritdoc/>
    public async Task<string?> ApplyAsync(Work work, ProcessId id, Moment moment, CancellationToken cancellationToken)
    {
        var contract = await work.Get<Contract>(id.First, cancellationToken);
        var tender = await work.Get<Tender>(contract.TenderId, cancellationToken);
        switch (moment.Kind)
        {
            case MomentKind.DeliveryStarts:
                tender.StartDelivery();
                return null;
            case MomentKind.ContractEnds:
                tender.End();
                contract.End(work.Now);
                return null;
            case MomentKind.ReviewComing:
                await work.Tell(Message(contract, moment,
                    moment.Step == 0 ? "ReviewDueToday" : "ReviewComingUp", contract.ContactId));
                return null;
            case MomentKind.ReviewLate:
                await work.Tell(Message(contract, moment, "ReviewLate", contract.ContactId));
                return null;
            case MomentKind.PersonCalls:
                await work.Tell(Message(contract, moment, "PersonWillCall", contract.ContactId));
                await work.Tell(Message(contract, moment, "PersonWillCallCommissioner", contract.OwnerId));
                return null;
            case MomentKind.FeedbackDue:
                await work.Tell(Message(contract, moment, "FeedbackDue", contract.OwnerId));
                return null;
            default:
                throw new InvalidOperationException($"A contract has no moment of the kind {moment.Kind}.");
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var contracts = (await db.Set<Contract>().Where(c => c.SignedAt != null).OrderBy(c => c.Id)
            .ToListAsync(cancellationToken)).FindAll(IsLiving);
        var ids = contracts.ConvertAll(c => c.TenderId);
        var tenders = await db.Set<Tender>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        return contracts.ConvertAll(c => new LivingProcess(
            new(Prefix, c.Id), new(false, ContractMoments.Of(c, rules.For(tenders[c.TenderId])))));
    }

    private static bool IsLiving(Contract contract) => contract.SignedAt is not null
        && (contract.EndedAt is null || contract.Reviews.Exists(r => r is { AnsweredAt: not null, FeedbackAt: null }));

    private static MessageIntent Message(Contract contract, Moment moment, string purpose, int personId) => new()
    {
        Purpose = purpose,
        PersonId = personId,
        Occasion = $"{contract.Subject}/{moment.Key}",
        TenderId = contract.TenderId,
        OrganisationId = personId == contract.ContactId ? contract.ProviderId : null,
        ContractId = contract.Id,
        DeadlineVersion = contract.Review(ContractMoments.ReviewId(moment)).DueVersion,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["review"] = $"{ContractMoments.ReviewId(moment)}",
        },
    };
}
