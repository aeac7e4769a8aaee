using System.Text;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.App.PlainWords.Checking;

/// <summary>What the check says of a text, for a person at a terminal.</summary>
public static class ReportWords
{
    private const int LongestExcerpt = 80;

    /// <summary>The report in lines.</summary>
    public static string Of(string text, PlainLanguageReport report)
    {
        var words = new StringBuilder();
        words.AppendLine(report.Passes ? "This text passes." : "This text does not pass yet.");
        words.AppendLine($"{report.Age.Sentence} {report.Age.Driver}");
        words.AppendLine(
            $"{report.Counts.Words:N0} words in {report.Counts.Sentences:N0} sentences. "
            + $"Flesch {report.Ease:0.0}, Flesch-Kincaid grade {report.Grade:0.0}.");
        if (report.Age.Note is { } note)
        {
            words.AppendLine(note);
        }

        var stopping = report.Stopping.ToHashSet();
        foreach (var finding in report.Findings)
        {
            var mark = stopping.Contains(finding) ? "stops" : "advice";
            var place = finding.Length == 0 ? "whole text" : $"line {LineOf(text, finding.Start)}";
            words.Append($"  {place} ({mark}): {finding.Reason}");
            words.AppendLine(finding.Length == 0 ? "" : $" [{Short(finding.Text)}]");
        }

        return words.ToString().TrimEnd();
    }

    private static int LineOf(string text, int place) => text.AsSpan(0, place).Count('\n') + 1;

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestExcerpt ? line : string.Concat(line.AsSpan(0, LongestExcerpt), " …");
    }
}
