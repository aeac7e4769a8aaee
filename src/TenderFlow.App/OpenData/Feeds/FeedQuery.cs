using System.Globalization;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>What a reader of a feed asks for (OCD-2).</summary>
/// <param name="After">The release after which the page begins.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="From">Only what changed at this instant or later; null for all.</param>
/// <param name="To">Only what changed before this instant; null for all.</param>
public sealed record FeedQuery(long After, int Limit, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Most entries of a page (OCD-2).</summary>
    public const int MostEntries = 100;

    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"];

    /// <summary>Reads the words of an address.</summary>
    /// <exception cref="DomainError">One cannot be read.</exception>
    public static FeedQuery Of(string? cursor, int? limit, string? updatedFrom, string? updatedTo) => new(
        Cursor.Read(cursor),
        limit is null or (>= 1 and <= MostEntries)
            ? limit ?? MostEntries
            : throw new DomainError(new Refusal("OCD-2", "limit", $"Give a limit from 1 to {MostEntries}.")),
        Moment("updatedFrom", updatedFrom),
        Moment("updatedTo", updatedTo));

    // Without an offset the clocks of the UK are meant, as on the national platform (OCD-2).
    private static DateTimeOffset? Moment(string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return LocalClock.Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), Zones.London);
        }

        var hasZone = text.Contains('T', StringComparison.Ordinal)
            && (text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-' or ' '));
        // A plus sign in an address means a blank, unless it is coded.
        return hasZone && DateTimeOffset.TryParse(
            text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.ToUniversalTime()
                : throw new DomainError(new Refusal(
                    "OCD-2", field, "Give a date such as 2026-09-24, or a date and time such as 2026-09-24T12:00:00."));
    }
}
