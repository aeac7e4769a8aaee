using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Findings;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

/// <summary>Findings held against those that were marked by hand in real texts.</summary>
public class LabelledTests
{
    private static readonly HashSet<FindingKind> Counted =
    [
        FindingKind.LongSentence, FindingKind.LongParagraph, FindingKind.LongText, FindingKind.HardText,
    ];

    private static readonly IReadOnlyList<string[]> Lines = [.. ReadingData.Rows("labels.txt", '|')];

    [Fact]
    public void At_least_95_of_100_findings_are_right_and_85_of_100_are_found()
    {
        var marked = Lines.Where(line => line.Length == 4)
            .Select(line => (Text: line[0], Kind: Enum.Parse<FindingKind>(line[1]), Start: int.Parse(line[2]), line[3].Length))
            .ToList();
        var found = Lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).SelectMany(
            text => PlainLanguageCheck.Read(ReadingData.Texts[text].Text, ReadingLimits.ForDocuments).Findings
                .Where(f => !Counted.Contains(f.Kind)).Select(f => (Text: text, f.Kind, f.Start, f.Length, Words: f.Text))).ToList();

        var wrong = found.Where(f => !marked.Exists(m => m.Text == f.Text && m.Kind == f.Kind && Meet(m.Start, m.Length, f.Start, f.Length)))
            .ToList();
        var missed = marked.Where(m => !found.Exists(f => m.Text == f.Text && m.Kind == f.Kind && Meet(m.Start, m.Length, f.Start, f.Length)))
            .ToList();
        var precision = 1 - ((double)wrong.Count / found.Count);
        var recall = 1 - ((double)missed.Count / marked.Count);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{found.Count} found, {marked.Count} marked: precision {precision:P1}, recall {recall:P1}");
        Assert.True(precision >= 0.95, string.Join('\n', wrong));
        Assert.True(recall >= 0.85, string.Join('\n', missed));
    }

    private static bool Meet(int start, int length, int other, int otherLength) =>
        start < other + otherLength && other < start + length;
}
