using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Mapping;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.OpenData.Publishing;

/// <summary>
/// Publishes a release for every fact that the public may know, in the transaction of the fact itself. The command's turn
/// keeps other writers out, so numbers have no gaps.
/// </summary>
public sealed class ReleaseRecorder(PublisherSettings publisher, CurrentRules rules) : IFactRecorder
{
    /// <summary>Adds a row for each release.</summary>
    public async Task RecordAsync(Work work, IReadOnlyList<RecordedFact> facts, CancellationToken cancellationToken)
    {
        foreach (var fact in facts)
        {
            if (TenderOf(fact) is { } tenderId
                && await work.Get<Tender>(tenderId, cancellationToken) is { PublishedAt: not null } tender)
            {
                await PublishAsync(work, tender, fact, cancellationToken);
            }
        }
    }

    // Whose process a fact belongs to, when the public may know the fact. What other stages come to publish gets its line
    // here and in PartsAsync.
    private static int? TenderOf(RecordedFact recorded) => (recorded.Aggregate, recorded.Fact) switch
    {
        (Tender tender, TenderPublished or ClosingMoved or TenderAmended or TenderWithdrawn) => tender.Id,
        (Tender tender, TenderNotAwarded or TenderAwarded) => tender.Id,
        (Question question, AnswerSent) => question.TenderId,
        (Contract contract, ContractConcluded or ReviewAnswered or ReviewMoved or ContractEnded) => contract.TenderId,
        _ => null,
    };

    private async Task PublishAsync(Work work, Tender tender, RecordedFact fact, CancellationToken stop)
    {
        var saved = work.Db.Set<PublishedRelease>();
        var added = saved.Local;
        var ocid = publisher.Ocid(tender.Id);
        var before = await saved.Where(r => r.TenderId == tender.Id).OrderByDescending(r => r.Number)
            .Select(r => new { r.ReleaseId, r.Tags }).ToListAsync(stop);
        var last = await saved.MaxAsync(r => (long?)r.Number, stop) ?? 0;
        var waiting = added.Where(r => work.Db.Entry(r).State == EntityState.Added).ToList();
        var mine = before.Count + waiting.Count(r => r.TenderId == tender.Id);
        var buyer = await work.Get<Organisation>(tender.BuyerId, stop);
        var number = last + waiting.Count;

        ReleaseFacts Next() => new(
            tender, buyer, rules.For(tender), publisher,
            string.Create(CultureInfo.InvariantCulture, $"{ocid}-{++mine:0000}"), work.Now);

        // A tender that was open before releases were kept begins with all that is known of it.
        if (mine == 0 && fact.Fact is not TenderPublished)
        {
            Add(work, ++number, Next(), Opening);
        }

        var isFirstOfDelivery = !before.Exists(r => r.Tags.Contains("implementation", StringComparison.Ordinal));
        var parts = await PartsAsync(work, fact, isFirstOfDelivery, stop);
        Add(work, ++number, Next(), parts);
    }

    private static void Add(Work work, long number, ReleaseFacts facts, Func<ReleaseFacts, ReleaseParts> parts)
    {
        var told = parts(facts);
        work.Add(new PublishedRelease(
            number, facts.Tender.Id, facts.Publisher.Ocid(facts.Tender.Id), facts.ReleaseId, facts.Now,
            string.Join(',', told.Tags), JsonSerializer.Serialize(told.Release(facts), Written.Compact)));
    }

    private static async Task<Func<ReleaseFacts, ReleaseParts>> PartsAsync(
        Work work, RecordedFact recorded, bool isFirstOfDelivery, CancellationToken stop)
    {
        var delivery = isFirstOfDelivery ? "implementation" : "implementationUpdate";
        switch (recorded)
        {
            case { Fact: TenderPublished }:
                return Opening;
            case { Fact: ClosingMoved moved }:
                return facts => new("tenderAmendment") { Tender = TenderPart.Moved(facts, moved) };
            case { Fact: TenderAmended amended }:
                return facts => new("tenderAmendment") { Tender = TenderPart.Amended(facts, amended) };
            case { Fact: TenderWithdrawn withdrawn }:
                return facts => Stopped(facts, "cancelled", withdrawn.Reason);
            case { Fact: TenderNotAwarded nobody }:
                return facts => Stopped(facts, "unsuccessful", nobody.Reason);
            case { Fact: TenderAwarded award }:
                return await AwardedAsync(work, recorded.Aggregate.Id, award, stop);
            // Everyone reads an answer at the same time: when the digest leaves (QST-4).
            case { Aggregate: Question question }:
                return facts => new("tenderUpdate") { Tender = TenderPart.Answered(facts, question) };
            case { Aggregate: Contract contract, Fact: ContractConcluded }:
                var supplier = await work.Get<Organisation>(contract.ProviderId, stop);
                return facts => new("contract")
                {
                    Parties = [Parties.Supplier(supplier)],
                    Award = AwardPart.Signed(facts, supplier),
                    Contract = ContractPart.Signed(facts, contract),
                };
            case { Aggregate: Contract contract, Fact: ReviewAnswered answered }:
                return facts => new(delivery)
                {
                    Contract = ContractPart.Answered(facts, contract, contract.Review(answered.ReviewId)),
                };
            case { Aggregate: Contract contract, Fact: ReviewMoved moved }:
                return facts => new(delivery)
                {
                    Contract = ContractPart.Moved(facts, contract, contract.Review(moved.ReviewId)),
                };
            case { Aggregate: Contract contract, Fact: ContractEnded }:
                return facts => new("contractTermination") { Contract = ContractPart.Ended(facts, contract) };
            default:
                throw new InvalidOperationException($"Nothing says how to publish {recorded.Fact.GetType().Name}.");
        }
    }

    private static ReleaseParts Opening(ReleaseFacts facts) => new("planning", "tender")
    {
        Parties = [Parties.Buyer(facts)],
        Planning = PlanningPart.Of(facts),
        Tender = TenderPart.Whole(facts),
    };

    private static ReleaseParts Stopped(ReleaseFacts facts, string status, string reason) => new("tenderCancellation")
    {
        Tender = TenderPart.Over(facts, status, NoticePart.Of(
            facts, "UK12", "tenderCancellationNotice", "Procurement termination notice", reason)),
    };

    private static async Task<Func<ReleaseFacts, ReleaseParts>> AwardedAsync(
        Work work, int tenderId, TenderAwarded award, CancellationToken stop)
    {
        var winner = await work.Get<Organisation>(award.WinnerId, stop);
        var sent = await work.Db.Set<Bid>().Where(b => b.TenderId == tenderId).ToListAsync(stop);
        var bids = sent.FindAll(b => b.Counting is not null);
        return facts =>
        {
            var price = bids.Find(b => b.OrganisationId == award.WinnerId)?.Counting!.PricePence;
            var tender = TenderPart.Over(facts, "complete", null);
            tender["numberOfTenderers"] = bids.Count;
            return new("award")
            {
                Parties = [Parties.Supplier(winner)],
                Tender = tender,
                Bids = AwardPart.Counts(bids.Count),
                Award = AwardPart.Announced(facts, winner, price, award.StandstillEnds),
            };
        };
    }
}
