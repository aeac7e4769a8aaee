using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Overview.Timelines;

/// <summary>Reads what happened to a tender and its contract, and what comes, with the reason for each date.</summary>
public sealed class TenderTimeline(UnitOfWork unitOfWork, MomentBook book, CurrentRules rules)
{
    private const int MostPast = 300;

    /// <summary>The history of a tender; null when this public body has none with the number.</summary>
    public Task<TenderHistory?> ReadAsync(int tenderId, int buyerId, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var tender = await db.Set<Tender>().SingleOrDefaultAsync(
                t => t.Id == tenderId && t.BuyerId == buyerId, cancellationToken);
            if (tender is null)
            {
                return null;
            }

            var contract = await db.Set<Contract>().SingleOrDefaultAsync(c => c.TenderId == tenderId, cancellationToken);
            return new TenderHistory(
                tender.Terms.Title,
                await PastAsync(db, tender, contract, cancellationToken),
                await ComingAsync(db, tender, contract, cancellationToken));
        }, cancellationToken);

    // Newest first: people look for what happened last. That a step of a draft was saved is of no use later. Lines about bidders and questions belong to the tender too.
    private static async Task<IReadOnlyList<TimelineEntry>> PastAsync(
        TenderFlowDb db, Tender tender, Contract? contract, CancellationToken cancellationToken)
    {
        var (own, question, bidder) = (tender.Subject, $"question:{tender.Id}:", $"bidder:{tender.Id}:");
        var agreed = contract?.Subject;
        var rounds = (await RoundsAsync(db, tender, cancellationToken)).ConvertAll(id => $"engagement:{id}");
        var ending = contract is null ? null : $"ending:{contract.Id}";
        var lines = await db.Set<AuditEntry>()
            .Where(e => e.EventName != nameof(TenderRedrafted))
            .Where(e => e.Subject == own || e.Subject == agreed || e.Subject.StartsWith(question)
                || e.Subject.StartsWith(bidder) || rounds.Contains(e.Subject) || e.Subject == ending)
            .OrderByDescending(e => e.Number).Take(MostPast).ToListAsync(cancellationToken);
        return [.. lines.Select(e => new TimelineEntry(
            PlainDate.DayAndTime(e.At, Zones.London), e.Sentence, MomentWords.Who(e), Past: true) { At = e.At })];
    }

    private static Task<List<int>> RoundsAsync(TenderFlowDb db, Tender tender, CancellationToken cancellationToken) =>
        db.Set<EngagementRound>().Where(r => r.TenderId == tender.Id).OrderBy(r => r.Id).Select(r => r.Id)
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<TimelineEntry>> ComingAsync(
        TenderFlowDb db, Tender tender, Contract? contract, CancellationToken cancellationToken)
    {
        List<ProcessId> processes = (await RoundsAsync(db, tender, cancellationToken)).ConvertAll(id => new ProcessId("engagement", id));
        if (tender.PublishedAt is not null)
        {
            processes.Add(new("tender", tender.Id));
        }

        if (contract is not null)
        {
            processes.Add(new("reviews", contract.Id));
            processes.Add(new("ending", contract.Id));
        }

        List<Moment> moments = [];
        foreach (var id in processes)
        {
            moments.AddRange(await book.OpenAsync(db, id, cancellationToken));
        }

        var calendar = rules.For(tender).Calendar.Name;
        return [.. moments.OrderBy(m => m.At).Select(m => MomentWords.Entry(m, tender.BidsClose?.Zone ?? Zones.London, calendar))];
    }
}

/// <summary>A tender's dates, past and coming.</summary>
/// <param name="Title">The tender's name.</param>
/// <param name="Past">What happened, newest first, with who did it.</param>
/// <param name="Coming">What comes, soonest first, with the rule and the calendar behind it.</param>
public sealed record TenderHistory(
    string Title, IReadOnlyList<TimelineEntry> Past, IReadOnlyList<TimelineEntry> Coming);
