using System.Globalization;
using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-1: each reminder that fell due while it was wanted went out exactly once, and none after it was unwanted.</summary>
internal static class ReminderPromise
{
    private const string Number = "INV-1";
    private const int HoursBefore = 4;
    private const int RemindAtHour = 9;
    private static readonly int[] WorkingDaysBefore = [14, 7, 3, 1];

    // What is this late was not on its way any more.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var sent = record.Messages.Where(m => m.Purpose == "BidReminder" && m.SentAt is not null)
            .ToLookup(m => m.Occasion, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var interest in record.Interests)
        {
            if (record.Story(interest.TenderId) is not { } story)
            {
                continue;
            }

            var wish = Wish.Of(record, interest, story);
            foreach (var (occasion, due, date) in story.Dates.SelectMany(date => Due(interest, story.Tender, date)))
            {
                known.Add(occasion);
                var from = interest.RegisteredAt > date.SetAt ? interest.RegisteredAt : date.SetAt;
                var wanted = due >= from && due < date.Closes && due + Grace < date.Until && due + Grace <= record.AsOf
                    && wish.Holds(due, due + Grace) && !IsOvertaken(record, interest, occasion);
                var times = sent[occasion].Count();
                if (times > 1 || (wanted && times == 0))
                {
                    yield return new(Number, interest.Subject, times == 0
                        ? $"The reminder {occasion}, due at {due:u}, never left."
                        : $"The reminder {occasion} left {times} times.");
                }
            }

            foreach (var late in record.Messages.Where(m => m.TenderId == interest.TenderId
                && m.OrganisationId == interest.OrganisationId && m.SentAt is { } at && IsStep(m) && wish.EndedBefore(at)))
            {
                yield return new(Number, late.Subject, $"“{late.Purpose}” left after it was no longer wanted.");
            }
        }

        foreach (var stray in sent.SelectMany(m => m).Where(m => !known.Contains(m.Occasion)))
        {
            yield return new(Number, stray.Subject, $"The reminder {stray.Occasion} left, and no rule asked for it.");
        }
    }

    private static bool IsStep(MessageRow message) =>
        message.Purpose == "BidReminder" || message.Purpose.StartsWith("Support", StringComparison.Ordinal);

    private static IEnumerable<(string Occasion, DateTimeOffset Due, DateInForce Date)> Due(
        InterestRow interest, TenderRow tender, DateInForce date)
    {
        var (days, closing) = (Days.For(tender.Profile), DateOnly.FromDateTime(Days.Local(date.Closes, tender.Zone)));
        foreach (var n in WorkingDaysBefore)
        {
            yield return (Occasion(n.ToString(CultureInfo.InvariantCulture)),
                Days.Instant(days.Before(closing, n), RemindAtHour, tender.Zone), date);
        }

        yield return (Occasion("hours"), date.Closes.AddHours(-HoursBefore), date);

        string Occasion(string step) => $"{interest.Subject}/reminder/{step}/{date.Version}";
    }

    // After a long stop of the machine two steps may be due at once; then only the later one is sent, and that is on record.
    private static bool IsOvertaken(Evidence record, InterestRow interest, string occasion) =>
        record.Skipped.Any(s => s.Process == interest.Subject && $"{s.Process}/{s.Key}" == occasion);
}
