using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds paragraphs of too many sentences (PLN-1), and texts of too many characters.</summary>
internal static class LongParagraphs
{
    public static IEnumerable<Finding> In(ScannedText text, ReadingLimits limits)
    {
        foreach (var block in text.Blocks)
        {
            if (block.Sentences > limits.SentencesInParagraph)
            {
                var split = text.Sentences[block.FirstSentence + (block.Sentences + 1) / 2];
                var before = text.Sentences[block.FirstSentence + (block.Sentences + 1) / 2 - 1];
                yield return new(
                    FindingKind.LongParagraph, before.End, split.Start - before.End, text.Text[before.End..split.Start],
                    $"This paragraph has {block.Sentences} sentences. Keep to {limits.SentencesInParagraph}. It can be split here.",
                    "\n\n");
            }
        }

        if (limits.Characters > 0 && text.Text.Trim().Length > limits.Characters)
        {
            yield return new(
                FindingKind.LongText, 0, 0, "",
                $"This has {text.Text.Trim().Length} characters. Keep to {limits.Characters}, so that it fits a small screen.", null);
        }
    }
}
