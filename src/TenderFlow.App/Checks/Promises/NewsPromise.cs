using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-7: answers, changes and outcomes reach everyone on the list, and nobody earlier than another.</summary>
internal static class NewsPromise
{
    private const string Number = "INV-7";

    // As long as one round of the post may take.
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    private static readonly Dictionary<string, string> PurposeOf = new(StringComparer.Ordinal)
    {
        ["TenderAmended"] = "TenderChanged",
        ["TenderWithdrawn"] = "TenderStopped",
        ["TenderNotAwarded"] = "TenderStopped",
        ["AnswerSent"] = "QuestionsAnswered",
    };

    private static readonly string[] ToAllAtOnce =
        ["TenderChanged", "TenderStopped", "QuestionsAnswered", "ClosingDateMoved", "BidsOpened", "DecisionWon", "DecisionNotWon"];

    public static IEnumerable<Violation> Of(Evidence record) =>
        Missing(record).Concat(Uneven(record)).Concat(Unsent(record));

    private static IEnumerable<Violation> Missing(Evidence record)
    {
        var interests = record.Interests.ToLookup(i => i.TenderId);
        var messages = record.Messages.Where(m => m is { SentAt: not null, TenderId: not null })
            .ToLookup(m => (m.TenderId!.Value, m.Purpose));
        foreach (var news in record.Entries.Where(e => PurposeOf.ContainsKey(e.Event) && e.At + Grace <= record.AsOf))
        {
            var tender = int.Parse(news.Subject.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
            var told = messages[(tender, PurposeOf[news.Event])]
                .Where(m => m.CreatedAt >= news.At && m.CreatedAt <= news.At + Grace).Select(m => m.OrganisationId).ToHashSet();
            foreach (var interest in interests[tender].Where(i => i.RegisteredAt < news.At && !told.Contains(i.OrganisationId)))
            {
                yield return new(Number, interest.Subject, $"“{news.Event}” of {news.At:u} never reached this bidder.");
            }
        }
    }

    private static IEnumerable<Violation> Uneven(Evidence record) => record.Messages
        .Where(m => m.SentAt is not null && ToAllAtOnce.Contains(m.Purpose))
        .GroupBy(m => m.Purpose.StartsWith("Decision", StringComparison.Ordinal) ? $"award:{m.TenderId}"
            : m.Purpose == "BidsOpened" ? $"opened:{m.TenderId}" : $"{m.Purpose} {m.Occasion}", StringComparer.Ordinal)
        .Where(same => same.Max(m => m.SentAt) - same.Min(m => m.SentAt) > SameMoment)
        .Select(same => new Violation(Number, same.MaxBy(m => m.SentAt)!.Subject,
            $"“{same.Key}” reached one bidder at {same.Min(m => m.SentAt):u} and another at {same.Max(m => m.SentAt):u}."));

    // An answer goes out with the next morning's digest on a working day, while the tender lives.
    private static IEnumerable<Violation> Unsent(Evidence record)
    {
        foreach (var question in record.Questions.Where(q => q is { AnsweredAt: not null, DigestedAt: null }))
        {
            if (record.Story(question.TenderId) is { } story
                && story.Tender.Status is not ("Withdrawn" or "NotAwarded" or "SetAside" or "Ended"))
            {
                var day = DateOnly.FromDateTime(Days.Local(question.AnsweredAt!.Value, story.Tender.Zone));
                var digest = Days.Instant(Days.For(story.Tender.Profile).Before(day, -1), 8, story.Tender.Zone);
                if (digest + Grace <= record.AsOf)
                {
                    yield return new(Number, $"question:{question.Id}", "The answer never went out to the list.");
                }
            }
        }
    }
}
