using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>Everything that the records owe to anybody, worked out anew when they change.</summary>
internal sealed class AllDuties
{
    private readonly NewsDuties news = new();
    private List<Duty> open = [];

    /// <summary>The duty that falls due next; null when nothing is owed.</summary>
    public Duty? Next => open.Count == 0 ? null : open[0];

    /// <summary>The first duty that nobody did in time.</summary>
    public Broken? Missed(View view, DateTimeOffset now) => open
        .TakeWhile(d => d.Due.AddMinutes(1) < now)
        .Where(d => view.LastMoment(d.Due, d.Hours) < now)
        .Select(d => new Broken(d.Invariant, d.Subject, $"{d.What} was due at {d.Due:u} and has not come by {now:u}."))
        .FirstOrDefault();

    public void WorkOut(View view)
    {
        var record = view.Record;
        IEnumerable<Duty> all = record.Contracts.SelectMany(c => ContractDuties.Of(view, c));
        foreach (var tender in record.Tenders.Where(t => t.PublishedAt is not null))
        {
            all = all.Concat(TenderDuties.Of(view, tender)).Concat(news.Of(view, tender))
                .Concat(record.Bids.Where(b => b.TenderId == tender.Id).SelectMany(b => BidDuties.Of(view, tender, b)));
            if (tender.IsOpen)
            {
                all = all.Concat(record.Interests[tender.Id].SelectMany(i => BidderDuties.Of(view, tender, i)));
            }

            all = all.Concat(Contract(record, tender));
        }

        open = [.. all.OrderBy(d => d.Due)];
    }

    private static IEnumerable<Duty> Contract(AllRecords record, TenderRow tender) =>
        record.History(tender.Subject).LastOrDefault(e => e.Event == "TenderAwarded") is { } award
        && !record.Contracts.Exists(c => c.TenderId == tender.Id)
            ? [new("REV-1", tender.Subject, "the contract for the winner", award.At)]
            : [];
}
