using System.Collections.Frozen;
using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds a second thing to do in one message (PLN-1): a link with an order before it.</summary>
internal static class CallsToAction
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Orders =
        "apply add answer ask attend book buy call check choose click complete confirm contact download email fill find follow give go join log look open pay phone post read register reply respond return review ring save see send sign start submit tell text upload use view visit vote write"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<Finding> In(ScannedText text)
    {
        var links = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in text.Sentences)
        {
            if (LinkIn(text, sentence) is not { } link || !IsOrder(text, sentence) || !links.Add(link) || links.Count < 2)
            {
                continue;
            }

            yield return new(
                FindingKind.CallsToAction, sentence.Start, sentence.Length, text.Text.Substring(sentence.Start, sentence.Length),
                "Ask for one thing in one message. Send the rest on its own, or leave it out.", null);
        }
    }

    private static string? LinkIn(ScannedText text, SentenceSpan sentence)
    {
        for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
        {
            if (text.Words[word].Kind is WordKind.Link)
            {
                return text.Word(word).ToString();
            }
        }

        return null;
    }

    private static bool IsOrder(ScannedText text, SentenceSpan sentence)
    {
        var first = sentence.FirstWord + (text.LowerWord(sentence.FirstWord).SequenceEqual("please") ? 1 : 0);
        return first < sentence.EndWord && Orders.Contains(text.LowerWord(first));
    }
}
