using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Demo.Cast;
using TenderFlow.App.Demo.Scripts;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Demo.Running;

/// <summary>Knows what everyone does next. It looks again at a tender only when the history says that something changed.</summary>
public sealed class Director(Company company, Register register, IServiceProvider services)
{
    private readonly Commands commands = Commands.Of(services);
    private readonly EngagementCommands asking = EngagementCommands.Of(services);
    private readonly EndingCommands endings = EndingCommands.Of(services);
    private readonly UnitOfWork unitOfWork = services.GetRequiredService<UnitOfWork>();
    private readonly CurrentRules rules = services.GetRequiredService<CurrentRules>();
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    private readonly Act?[] next = new Act?[company.Tenders.Count];
    private readonly Dictionary<int, int> planOfTender = [];
    private readonly Dictionary<(string Kind, int Number), int> tenderOf = [];
    private long lastEntry = -1;

    /// <summary>The very next thing; null when nobody means to do anything more.</summary>
    public Act? Next => next.OfType<Act>().OrderBy(a => a.At).ThenBy(a => a.Key, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Looks at every tender that changed since the last look.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var number in await ChangedAsync(cancellationToken))
        {
            next[number] = await NextOfAsync(company.Tenders[number], cancellationToken);
        }
    }

    private async Task<IEnumerable<int>> ChangedAsync(CancellationToken cancellationToken)
    {
        if (lastEntry < 0)
        {
            lastEntry = await unitOfWork.ReadAsync(db => db.Set<AuditEntry>().Select(e => e.Number)
                .DefaultIfEmpty().MaxAsync(cancellationToken), cancellationToken);
            return company.Tenders.Select(t => t.Number);
        }

        var news = await unitOfWork.ReadAsync(db => db.Set<AuditEntry>().Where(e => e.Number > lastEntry)
            .OrderBy(e => e.Number).Select(e => new { e.Number, e.Subject }).ToListAsync(cancellationToken), cancellationToken);
        HashSet<int> changed = [];
        foreach (var entry in news)
        {
            lastEntry = entry.Number;
            if (await TenderOfAsync(entry.Subject.Split(':'), cancellationToken) is { } tender)
            {
                changed.Add(await PlanOfAsync(tender, cancellationToken));
            }
        }

        return changed.Order();
    }

    private async Task<int?> TenderOfAsync(string[] subject, CancellationToken cancellationToken)
    {
        var number = int.Parse(subject[1], System.Globalization.CultureInfo.InvariantCulture);
        if (subject[0] is not ("contract" or "ending" or "engagement"))
        {
            return subject[0] is "tender" or "bid" or "bidder" or "question" or "partner" or "introduction" or "joint-bid"
                or "evaluation" or "notice" or "time"
                ? number
                : null;
        }

        if (!tenderOf.TryGetValue((subject[0], number), out var tender))
        {
            tender = tenderOf[(subject[0], number)] = await unitOfWork.ReadAsync(db => subject[0] is "contract" or "ending"
                ? db.Set<Contract>().Where(c => c.Id == number).Select(c => c.TenderId).SingleAsync(cancellationToken)
                : db.Set<EngagementRound>().Where(r => r.Id == number).Select(r => r.TenderId).SingleAsync(cancellationToken),
                cancellationToken);
        }

        return tender;
    }

    private async Task<int> PlanOfAsync(int tenderId, CancellationToken cancellationToken)
    {
        if (!planOfTender.TryGetValue(tenderId, out var plan))
        {
            var title = await unitOfWork.ReadAsync(db => db.Set<Domain.Cycle.Tender>().Where(t => t.Id == tenderId)
                .Select(t => t.Terms.Title).SingleAsync(cancellationToken), cancellationToken);
            plan = planOfTender[tenderId] = company.Tenders.Single(t => t.Terms.Title == title).Number;
        }

        return plan;
    }

    private async Task<Act?> NextOfAsync(TenderPlan plan, CancellationToken cancellationToken)
    {
        var scene = await unitOfWork.ReadAsync(
            db => Scene.ReadAsync(db, plan, rules, clock.GetUtcNow(), cancellationToken), cancellationToken);
        var act = new Ensemble(company, register, commands, asking, endings).Acts(scene)
            .OrderBy(a => a.At).ThenBy(a => a.Key, StringComparer.Ordinal).FirstOrDefault();
        // The same act of two tenders may fall on one moment; with its tender's number each is told from the other.
        return act is null ? null : act with { Key = $"{plan.Number}/{act.Key}" };
    }
}
