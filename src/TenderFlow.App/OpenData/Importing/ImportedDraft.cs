using TenderFlow.App.OpenData.Reading;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Importing;

/// <summary>What a published tender becomes in a draft, and what a person has to look at.</summary>
/// <param name="Terms">What is bought and on what terms.</param>
/// <param name="Closes">When bids close; null when the published date has passed or cannot stand.</param>
/// <param name="Notes">What was cut, left out or mended, a sentence each.</param>
public sealed record ImportedDraft(TenderTerms Terms, Deadline? Closes, IReadOnlyList<string> Notes)
{
    private const int MostTitle = 100;
    private const int MostSummary = 600;
    private const int MostRequirements = 20_000;
    private const double DaysInAMonth = 365.25 / 12;

    /// <summary>Makes a draft.</summary>
    /// <param name="tender">The tender as it was published.</param>
    /// <param name="now">The time of the import, in UTC.</param>
    public static ImportedDraft Of(PublishedTender tender, DateTimeOffset now)
    {
        var notes = tender.Defects.ToList();
        var closes = ClosingOf(tender, now, notes);
        var terms = new TenderTerms
        {
            Title = Cut(tender.Title, MostTitle, "title", notes),
            Summary = Cut(tender.Description, MostSummary, null, notes),
            Requirements = Cut(tender.Description, MostRequirements, "description", notes),
            Area = "",
            ValuePence = tender.ValuePence,
            Starts = tender.ContractStart,
            Months = MonthsOf(tender),
            WelcomesFirstTimers = tender.SuitableForVcse == true,
        };
        if (tender.BuyerName.Length > 0)
        {
            notes.Add($"It was published by {tender.BuyerName}. The draft belongs to your own organisation.");
        }

        notes.Add("Choose the rules it is run under, and check every step of the form before you publish.");
        return new(terms, closes, notes);
    }

    private static int? MonthsOf(PublishedTender tender)
    {
        var days = tender is { ContractStart: { } first, ContractEnd: { } last }
            ? last.DayNumber - first.DayNumber + 1
            : tender.ContractDays;
        return days is { } known ? Math.Max(1, (int)Math.Round(known / DaysInAMonth)) : null;
    }

    private static Deadline? ClosingOf(PublishedTender tender, DateTimeOffset now, List<string> notes)
    {
        if (tender.TenderEnd is not { } end)
        {
            return null;
        }

        var (date, time) = LocalClock.Local(end, Zones.London);
        if (end <= now)
        {
            notes.Add($"Bids closed on {PlainDate.Day(date)}. That has passed, so the draft has no closing date yet.");
            return null;
        }

        if (Deadline.WhyNot(date, time, Zones.London) is { } refusal)
        {
            notes.Add($"The closing date was left out. {refusal.Sentence}");
            return null;
        }

        return Deadline.Resolve(date, time, Zones.London);
    }

    // A summary is cut without a word: the whole text stands in the requirements.
    private static string Cut(string text, int most, string? field, List<string> notes)
    {
        if (text.Length <= most)
        {
            return text;
        }

        if (field is not null)
        {
            notes.Add($"The {field} has {text.Length} characters. Only the first {most} fit.");
        }

        var end = char.IsHighSurrogate(text[most - 3]) ? most - 3 : most - 2;
        return text[..end].TrimEnd() + " …";
    }
}
