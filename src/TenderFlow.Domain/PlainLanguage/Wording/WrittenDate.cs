using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>A date as people write it: <c>Thursday 24 September 2026</c>, <c>1st April</c>.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Weekday">The weekday before it; null when there is none.</param>
/// <param name="Day">The day it names; null without a year, or when there is no such day.</param>
internal sealed record WrittenDate(int First, int Last, DayOfWeek? Weekday, DateOnly? Day)
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The date that starts at a word, with its weekday; null when there is none.</summary>
    public static WrittenDate? At(ScannedText text, int word, SentenceSpan sentence)
    {
        var weekday = WeekdayOf(text.LowerWord(word));
        var at = weekday is null ? word : word + 1;
        if (at + 1 >= sentence.EndWord || DayOf(text.LowerWord(at)) is not { } day || MonthOf(text.LowerWord(at + 1)) is not { } month)
        {
            return null;
        }

        var hasYear = at + 2 < sentence.EndWord && text.LowerWord(at + 2) is { Length: 4 } y && int.TryParse(y, out var n) && n is > 1900 and < 2200;
        var year = hasYear ? int.Parse(text.LowerWord(at + 2)) : 0;
        return new(
            word, hasYear ? at + 2 : at + 1, weekday,
            hasYear && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null);
    }

    /// <summary>Whether a sentence names a time of day.</summary>
    public static bool HasTime(ScannedText text, SentenceSpan sentence)
    {
        for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
        {
            var lower = text.LowerWord(word);
            if (lower is "midday" or "noon" or "midnight" or "hours" or "o’clock" or "o'clock" or "hrs"
                || (char.IsDigit(lower[0]) && (lower.EndsWith("am") || lower.EndsWith("pm") || lower.Contains(':')))
                || (char.IsDigit(lower[0]) && word + 1 < sentence.EndWord && text.LowerWord(word + 1) is "am" or "pm" or "a.m." or "p.m."))
            {
                return true;
            }
        }

        return false;
    }

    private static DayOfWeek? WeekdayOf(ReadOnlySpan<char> word)
    {
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            var name = day.ToString();
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (word.Length >= 3 && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                return day;
            }
        }

        return null;
    }

    private static int? DayOf(ReadOnlySpan<char> word)
    {
        var digits = word.Length > 2 && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th")) ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? MonthOf(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (word.SequenceEqual(Months[month]) || (word.Length is 3 or 4 && Months[month].AsSpan().StartsWith(word)))
            {
                return month + 1;
            }
        }

        return null;
    }
}
