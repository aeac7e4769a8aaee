using TenderFlow.Domain.PlainLanguage.Scanning;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds deadlines without their weekday, date or time (PLN-1), and weekdays that are wrong.</summary>
internal static class Deadlines
{
    private const int WordsAfterCue = 8;

    private static readonly WordSet Cues = new("by deadline close closes closed closing before due until");

    /// <summary>A deadline in these sentences is one for the reader.</summary>
    private static readonly WordSet Deeds = new(
        "deadline close closes closing submit submitted send sent return returned reply respond apply "
        + "receive received ask answer tell due submission submissions applications bids questions");

    public static IEnumerable<Finding> In(ScannedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            var isDeadline = false;
            var cue = -WordsAfterCue - 1;
            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                isDeadline |= Deeds.Contains(text.LowerWord(word));
            }

            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                cue = Cues.Contains(text.LowerWord(word)) ? word : cue;
                if (WrittenDate.At(text, word, sentence) is not { } date)
                {
                    continue;
                }

                if (WrongWeekday(text, date) is { } wrong)
                {
                    yield return wrong;
                }
                else if (isDeadline && word - cue <= WordsAfterCue && Missing(text, sentence, date) is { } missing)
                {
                    yield return missing;
                }

                word = date.Last;
            }
        }
    }

    private static Finding? WrongWeekday(ScannedText text, WrittenDate date) =>
        date.Weekday is { } said && date.Day is { } day && day.DayOfWeek != said
            ? Replace(text, date, $"{day:d MMMM yyyy} is a {day.DayOfWeek}.", $"{day.DayOfWeek}")
            : null;

    private static Finding? Missing(ScannedText text, SentenceSpan sentence, WrittenDate date)
    {
        var time = WrittenDate.HasTime(text, sentence);
        if (date.Weekday is not null && time)
        {
            return null;
        }

        var lacks = (date.Weekday, time) switch
        {
            (null, true) => "weekday",
            (null, false) => "weekday and the time",
            _ => "time",
        };
        var reason = $"Say the {lacks} too, so that nobody is late.";
        if (date.Weekday is null && date.Day is { } day)
        {
            var written = text.Between(date.First, date.Last);
            return new(FindingKind.When, text.Words[date.First].Start, written.Length, written, reason, $"{day.DayOfWeek} {written}");
        }

        var whole = text.Between(date.First, date.Last);
        return new(FindingKind.When, text.Words[date.First].Start, whole.Length, whole, reason, null);
    }

    private static Finding Replace(ScannedText text, WrittenDate date, string reason, string weekday)
    {
        var word = text.Words[date.First];
        return new(FindingKind.When, word.Start, word.Length, text.Word(date.First).ToString(), reason, weekday);
    }
}
