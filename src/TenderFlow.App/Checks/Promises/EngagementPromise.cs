using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-12: nothing is published without the record of who was asked, or the reason why nobody was; and nobody is told less than was promised.</summary>
internal static class EngagementPromise
{
    private const string Number = "INV-12";
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public static IEnumerable<Violation> Of(Evidence record) => record.Tenders.SelectMany(t => Tender(record, t))
        .Concat(record.Rounds.Where(r => r.SummaryAt + Grace < record.AsOf).SelectMany(r => Told(record, r)));

    private static IEnumerable<Violation> Tender(Evidence record, TenderRow tender)
    {
        if (string.IsNullOrWhiteSpace(tender.Engagement) && string.IsNullOrWhiteSpace(tender.NoEngagement))
        {
            yield return new(Number, tender.Subject, "It was published with no word on who was asked, or why nobody was.");
        }

        foreach (var round in record.Rounds.Where(r => r.TenderId == tender.Id && r.OpenedAt is not null))
        {
            if (round.ClosedAt is null || round.ClosedAt > tender.PublishedAt)
            {
                yield return new(Number, tender.Subject, "It was published while people could still have their say.");
            }
            else if (round.SummaryAt is null || record.History(round.Subject).First(e => e.Event == "YouSaidWeDidPublished").At
                > tender.PublishedAt)
            {
                yield return new(Number, tender.Subject, "It was published before people had their answers.");
            }
        }
    }

    private static IEnumerable<Violation> Told(Evidence record, RoundRow round)
    {
        var told = record.Messages.Where(m => m.Purpose == "YouSaidWeDid" && m.Occasion == $"{round.Subject}/summary/{round.Version}")
            .Select(m => m.PersonId).ToHashSet();
        foreach (var point in record.Points.Where(p => p.RoundId == round.Id))
        {
            if (point.AnsweredAt is null || string.IsNullOrWhiteSpace(point.Reply))
            {
                yield return new(Number, round.Subject, $"Point {point.Id} has no answer, and “you said, we did” is published.");
            }
            else if (point.PersonId is { } person && !told.Contains(person))
            {
                yield return new(Number, round.Subject, $"Whoever said point {point.Id} was never told what came of it.");
            }
        }
    }
}
