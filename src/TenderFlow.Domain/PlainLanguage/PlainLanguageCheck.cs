using TenderFlow.Domain.PlainLanguage.Findings;
using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Reads a text and says what makes it hard (PLN-1, PLN-2). Time grows in step with the length of the text.</summary>
public static class PlainLanguageCheck
{
    /// <summary>What stops the gate, in the order of the text. No finding means the text passes.</summary>
    public static IReadOnlyList<Finding> Of(string text, ReadingLimits limits) => Read(text, limits).Stopping;

    /// <summary>Everything there is to say of a text. A text without a word passes.</summary>
    public static PlainLanguageReport Read(string text, ReadingLimits limits)
    {
        var scanned = new ScannedText(text);
        var counts = TextCounts.Of(scanned);
        var findings = WithoutDoubles(
        [
            .. LongSentences.In(scanned, limits),
            .. LongParagraphs.In(scanned, limits),
            .. HeavyPhrases.In(scanned),
            .. Nominalisations.In(scanned),
            .. Passives.In(scanned),
            .. Contractions.In(scanned),
            .. Unexplained.In(scanned),
            .. Shouting.In(scanned),
            .. EmptyLinks.In(scanned),
            .. CallsToAction.In(scanned),
            .. Deadlines.In(scanned),
            .. HardText(scanned, counts, limits),
        ]);
        var passives = findings.Count(f => f.Kind is FindingKind.Passive);
        var manyPassives = passives > Math.Max(1, limits.PassiveShare * scanned.Sentences.Count);
        return new(
            counts, ReadingAge.Of(counts), findings,
            [.. findings.Where(f => limits.Stops.Contains(f.Kind) && (f.Kind is not FindingKind.Passive || manyPassives) && !IsAllDay(f))]);
    }

    // A whole day needs no time of day; a missing or wrong weekday can always be mended.
    private static bool IsAllDay(Finding finding) => finding is { Kind: FindingKind.When, Suggestion: null };

    private static IEnumerable<Finding> HardText(ScannedText text, TextCounts counts, ReadingLimits limits)
    {
        if (text.Words.Count == 0 || counts.Words < limits.ScoredFrom)
        {
            yield break;
        }

        var grade = Readability.FleschKincaidGrade(counts);
        var ease = Readability.FleschReadingEase(counts);
        if (grade > limits.Grade || ease < limits.Ease)
        {
            yield return new(
                FindingKind.HardText, 0, 0, "",
                $"Use shorter words and sentences. This reads at grade {grade:0.0} with ease {ease:0}. "
                + $"Aim for grade {limits.Grade:0.#} or less, and ease {limits.Ease:0} or more.", null);
        }
    }

    /// <summary>One finding for one piece of text: a phrase with a short word for it is not called passive as well.</summary>
    private static List<Finding> WithoutDoubles(List<Finding> findings)
    {
        findings.Sort((a, b) => (a.Length == 0, a.Start, -a.Length).CompareTo((b.Length == 0, b.Start, -b.Length)));
        var phraseEnd = -1;
        var kept = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            var isPhrase = finding.Kind is FindingKind.HeavyPhrase or FindingKind.Nominalisation or FindingKind.DoubleNegative;
            var isSecond = finding.Start < phraseEnd && finding.Length > 0
                && (isPhrase || finding.Kind is FindingKind.Passive or FindingKind.Capitals or FindingKind.Jargon);
            if (!isSecond)
            {
                kept.Add(finding);
                phraseEnd = isPhrase ? finding.End : phraseEnd;
            }
        }

        return kept;
    }
}
