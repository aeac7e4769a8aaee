using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises;

/// <summary>What the records may never show: a tender without its engagement (INV-12), a wrong pause (AWD-3 to AWD-5), a false excuse, a given-up row.</summary>
internal sealed class RulePromise
{
    private readonly HashSet<int> pauses = [];
    private int skippedLooked;

    public Broken? Look(View view)
    {
        var record = view.Record;
        if (record.Parked.Count > 0)
        {
            return new("OUTBOX", "outbox", $"A row was given up: {record.Parked[0]}");
        }

        foreach (var tender in record.Tenders.Where(t => t.PublishedAt is not null))
        {
            if (string.IsNullOrWhiteSpace(tender.Engagement) && string.IsNullOrWhiteSpace(tender.NoEngagement))
            {
                return new("INV-12", tender.Subject, "It was published with no word on who was asked, or why nobody was.");
            }

            if (record.History(tender.Subject).LastOrDefault(e => e.Event == "TenderAwarded") is { } award
                && pauses.Add(tender.Id) && Pause(view, tender, award) is var ends && ends != tender.StandstillEnds)
            {
                return new("AWD-3", tender.Subject, $"The pause ends on {tender.StandstillEnds}; the law says {ends}.");
            }
        }

        foreach (var contract in record.Contracts.Where(c => c.EndedAt is not null))
        {
            if (record.Endings.GetValueOrDefault(contract.Id) is not { NoticeAt: { } notice, Ways: > 0 } ending
                || notice > contract.EndedAt || string.IsNullOrWhiteSpace(ending.Rationale))
            {
                return new("INV-9", contract.Subject, "It ended without reasons, notice or an offer to carry on.");
            }
        }

        for (; skippedLooked < record.Skipped.Count; skippedLooked++)
        {
            if (Excuse(view, record.Skipped[skippedLooked]) is { } broken)
            {
                return broken;
            }
        }

        return null;
    }

    private static DateOnly? Pause(View view, TenderRow tender, EntryRow award)
    {
        var (almanac, day) = (view.Almanac, Local.Day(award.At, tender.Zone));
        return tender.Profile switch
        {
            "Pa23Above" or "Pa23LightTouch" =>
                almanac.Count(tender.Profile, almanac.SameOrAfter(tender.Profile, day), 7),
            "PsrHealthEngland" => almanac.Count(tender.Profile, day.AddDays(1), 8),
            "Scotland" => almanac.Count(tender.Profile, day.AddDays(1), 10),
            _ => null,
        };
    }

    // “A later reminder is due as well” holds only if one was.
    private static Broken? Excuse(View view, SkippedRow skipped)
    {
        var key = skipped.Key.Split('/');
        if (key[0] != "reminder")
        {
            return key is ["review", _, _, _] ? ReviewExcuse(view, skipped, key) : null;
        }

        var tender = view.Tender(int.Parse(skipped.Process.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        var version = int.Parse(key[2], System.Globalization.CultureInfo.InvariantCulture);
        var steps = Duties.BidSteps.Of(view, tender, view.Story(tender).Dates[version - 1]).ToList();
        var own = steps.Find(s => s.Name == key[1]);
        return own is not null && steps.Exists(s => s.Due > own.Earliest && s.Earliest <= skipped.HandledAt)
            ? null
            : new("INV-1", skipped.Process, $"The reminder {skipped.Key} was left out, and no later one was due.");
    }

    private static Broken? ReviewExcuse(View view, SkippedRow skipped, string[] key)
    {
        var contract = view.Record.Contracts.Find(c => $"reviews:{c.Id}" == skipped.Process);
        var review = contract is null ? null : view.Record.Reviews[contract.Id].FirstOrDefault(r => $"{r.Id}" == key[1]);
        var steps = Duties.ContractDuties.Ladder.ToList();
        var own = steps.FindIndex(s => s.Step == key[2]);
        return review is not null && own >= 0 && ($"{review.Version}" != key[3] || steps.Skip(own + 1).Any(later =>
            Duties.ContractDuties.Earliest(view, contract!, review.DueOn, later.Days) <= skipped.HandledAt))
                ? null
                : new("INV-8", skipped.Process, $"The step {skipped.Key} was left out, and no later one was due.");
    }
}
