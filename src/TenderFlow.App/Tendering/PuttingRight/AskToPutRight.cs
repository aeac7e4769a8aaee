using System.Globalization;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.PuttingRight;

/// <summary>The buyer asks bidders to put small things right, all in the same time (SUB-7). Nobody can decide meanwhile.</summary>
public sealed class AskToPutRight(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Asks, and tells each bidder concerned its exact point.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="points">The exact point for each bid, by its number.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DomainError">Nothing is asked, a round runs, or bids cannot be read.</exception>
    public Task RunAsync(
        Actor actor, int tenderId, IReadOnlyList<(int BidId, string Words)> points, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var bids = (await RecordDecision.CountingBidsAsync(work.Db, tenderId, cancellationToken)).ToDictionary(b => b.Id);
            var evaluation = await EvaluationOf.TakeAsync(work, tender, cancellationToken);
            if (points.Any(p => !bids.ContainsKey(p.BidId) || evaluation.IsBarred(actor.PersonId, p.BidId)))
            {
                throw new DomainError(new Refusal("SUB-7", "", "You can only ask about bids that you may read."));
            }

            foreach (var point in evaluation.AskToPutRight(tender, points, rules.For(tender), work.Now))
            {
                work.Tell(new MessageIntent
                {
                    Purpose = "PutRight",
                    PersonId = bids[point.BidId].Counting!.PersonId,
                    Occasion = string.Create(CultureInfo.InvariantCulture, $"{bids[point.BidId].Subject}/point/{point.Number}"),
                    TenderId = tenderId,
                    OrganisationId = bids[point.BidId].OrganisationId,
                    Facts = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["point"] = point.Number.ToString(CultureInfo.InvariantCulture),
                    },
                });
            }
        }, cancellationToken);
}
