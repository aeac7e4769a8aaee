using TenderFlow.Domain.PlainLanguage.Scanning;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds negative contractions: people overlook the “not” in “don't” (PLN-1).</summary>
internal static class Contractions
{
    private static readonly WordSet Subjects = new("i you he she it we they there the your our this that people");

    public static IEnumerable<Finding> In(ScannedText text)
    {
        for (var word = 0; word < text.Words.Count; word++)
        {
            var lower = text.LowerWord(word);
            if (lower.Length < 5 || lower[^1] is not 't' || lower[^2] is not ('\'' or '’') || lower[^3] is not 'n')
            {
                continue;
            }

            var inFull = InFull(lower);
            var asks = word + 1 < text.Words.Count && text.AreNeighbours(word) && Subjects.Contains(text.LowerWord(word + 1))
                && char.IsUpper(text.Word(word)[0]);
            var reason = $"Write “{text.Word(word)}” out in full. Some people overlook the “not”.";
            yield return inFull is null || asks
                ? new(FindingKind.Contraction, text.Words[word].Start, lower.Length, text.Word(word).ToString(), reason, null)
                : Replacement.Of(text, FindingKind.Contraction, word, word, inFull, reason);
        }
    }

    private static string? InFull(ReadOnlySpan<char> word) => word[..^3] switch
    {
        "ca" => "cannot",
        "wo" => "will not",
        "sha" => "shall not",
        "ai" => null,
        _ => $"{word[..^3]} not",
    };
}
