using System.Globalization;
using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-2: after a date moved nothing speaks of the old one, and everyone on the list was told once.</summary>
internal static class MovedDatePromise
{
    private const string Number = "INV-2";
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);
    private static readonly string[] SayOnlyTheClosingDate =
    [
        "BidReminder", "SupportGettingStarted", "SupportHaveYouStarted", "SupportNearlyThere", "TenderChanged",
        "QuestionsAnswered",
    ];

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var byTender = record.Messages.Where(m => m.SentAt is not null).ToLookup(m => m.TenderId);
        return record.Tenders.Select(t => record.Story(t.Id)).OfType<TenderStory>().Where(s => s.Dates.Count > 1)
            .SelectMany(story => Stale(story, byTender[story.Tender.Id])
                .Concat(story.Dates.Skip(1).SelectMany(date => Untold(record, story, date, byTender[story.Tender.Id]))));
    }

    private static IEnumerable<Violation> Stale(TenderStory story, IEnumerable<MessageRow> messages)
    {
        foreach (var message in messages.Where(m => SayOnlyTheClosingDate.Contains(m.Purpose)))
        {
            var now = story.At(message.SentAt!.Value);
            var text = string.Join(' ', message.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (IsStep(message) && message.DeadlineVersion < now.Version)
            {
                yield return new(Number, message.Subject, $"“{message.Purpose}” left for a date that had moved.");
            }
            else if (story.Dates.Any(d => d.Version < now.Version && d.Closes != now.Closes
                && text.Contains(InWords(d.Closes, story.Tender.Zone), StringComparison.Ordinal)))
            {
                yield return new(Number, message.Subject, $"“{message.Purpose}” carries a closing date that had moved.");
            }
        }
    }

    private static IEnumerable<Violation> Untold(
        Evidence record, TenderStory story, DateInForce date, IEnumerable<MessageRow> messages)
    {
        // A newer date, or the end, within minutes takes the place of the news.
        if (date.SetAt + Grace > date.Until || date.SetAt + Grace > story.EndedAt || date.SetAt + Grace > record.AsOf)
        {
            yield break;
        }

        var told = messages.Where(m => m.Purpose == "ClosingDateMoved" && m.DeadlineVersion == date.Version)
            .ToLookup(m => m.OrganisationId);
        foreach (var interest in record.Interests.Where(i => i.TenderId == story.Tender.Id && i.RegisteredAt < date.SetAt))
        {
            if (told[interest.OrganisationId].Count() is var times && times != 1)
            {
                yield return new(Number, interest.Subject, $"The date moved at {date.SetAt:u}, and this bidder was told {times} times.");
            }
        }
    }

    private static bool IsStep(MessageRow message) => message.Purpose is not ("TenderChanged" or "QuestionsAnswered");

    // As people read it; written here anew.
    private static string InWords(DateTimeOffset closes, string zone)
    {
        var local = Days.Local(closes, zone);
        var hour = local.ToString(local.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture)
            + (local.Hour < 12 ? "am" : "pm");
        var time = local is { Hour: 12, Minute: 0 } ? "midday" : hour;
        return $"{local.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)} at {time}";
    }
}
