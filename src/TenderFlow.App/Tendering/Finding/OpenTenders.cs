using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Reading;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Tendering.Finding;

/// <summary>Finds the tenders that take bids now.</summary>
public sealed class OpenTenders(UnitOfWork unitOfWork, CurrentRules rules, TimeProvider clock)
{
    /// <summary>All that match, those that close first on top.</summary>
    public Task<IReadOnlyList<TenderView>> FindAsync(TenderSearch search, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync<IReadOnlyList<TenderView>>(async db =>
        {
            var now = clock.GetUtcNow();
            var open = await db.Set<Tender>()
                .Where(t => t.Status == TenderStatus.Published || t.Status == TenderStatus.QuestionsClosed)
                .ToListAsync(cancellationToken);
            var found = open.Where(t => t.BidsClose!.Instant > now && search.Matches(t, now)).ToList();
            var buyers = found.Select(t => t.BuyerId).Distinct().ToList();
            var owners = found.Select(t => t.OwnerId).Distinct().ToList();
            var organisations = await db.Set<Organisation>().Where(o => buyers.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, cancellationToken);
            var people = await db.Set<Person>().Where(p => owners.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, cancellationToken);
            return
            [
                .. found.OrderBy(t => t.BidsClose!.Instant).ThenBy(t => t.Id).Select(t => new TenderView(
                    t, organisations[t.BuyerId], people[t.OwnerId], rules.For(t), null, null, now)),
            ];
        }, cancellationToken);
}
