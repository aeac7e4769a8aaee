using System.Text;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Puts suggestions into a text.</summary>
public static class Suggestions
{
    /// <summary>The text with one suggestion in it.</summary>
    /// <exception cref="ArgumentException">The finding has no suggestion, or is about another text.</exception>
    public static string Apply(string text, Finding finding) =>
        finding.Suggestion is null || finding.End > text.Length || text[finding.Start..finding.End] != finding.Text
            ? throw new ArgumentException("This finding has no suggestion for this text.", nameof(finding))
            : string.Concat(text.AsSpan(0, finding.Start), finding.Suggestion, text.AsSpan(finding.End));

    /// <summary>The text with every suggestion in it; of two that overlap, the first.</summary>
    public static string ApplyAll(string text, IEnumerable<Finding> findings)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var finding in findings.Where(f => f.Suggestion is not null).OrderBy(f => f.Start).ThenByDescending(f => f.Length))
        {
            if (finding.Start >= at)
            {
                result.Append(text, at, finding.Start - at).Append(finding.Suggestion);
                at = finding.End;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Applies all suggestions again and again until there are none left, at most five times.</summary>
    public static string ApplyUntilDone(string text, ReadingLimits limits)
    {
        for (var round = 0; round < 5; round++)
        {
            var next = ApplyAll(text, PlainLanguageCheck.Read(text, limits).Findings);
            if (next == text)
            {
                break;
            }

            text = next;
        }

        return text;
    }
}
