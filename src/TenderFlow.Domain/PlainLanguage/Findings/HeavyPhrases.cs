using TenderFlow.Domain.PlainLanguage.Scanning;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds heavy words, Latin and double negatives by our list.</summary>
internal static class HeavyPhrases
{
    private static readonly WordSet Helping = new("is are was were be been being has have had having not also already now");

    /// <summary>After these a word in -ed tells what kind of thing it is: “proven and demonstrated skill”.</summary>
    private static readonly WordSet BeforeKind = new("a an the and or of with for any all such our your their its this these");

    /// <summary>After these the plain form of a verb is a noun: “a major roll out”.</summary>
    private static readonly WordSet BeforeNoun = new("a an the this each any our your their its of no major new");

    public static IEnumerable<Finding> In(ScannedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                if (FormAt(text, word, sentence.EndWord) is { } form && !IsName(text, sentence, word, form.Words.Count))
                {
                    yield return FindingOf(text, word, form);
                    word += form.Words.Count - 1;
                }
            }
        }
    }

    private static PhraseForm? FormAt(ScannedText text, int word, int end)
    {
        if (!PhraseBook.BuiltIn.FirstWords.TryGetValue(text.LowerWord(word), out var forms))
        {
            return null;
        }

        foreach (var form in forms)
        {
            if (WordMatch.IsAt(text, word, end, form.Words))
            {
                return word > 0 && IsNoVerb(form, text.LowerWord(word - 1)) ? null : form;
            }
        }

        return null;
    }

    private static bool IsNoVerb(PhraseForm form, ReadOnlySpan<char> before) =>
        (form.AfterHave is not null && BeforeKind.Contains(before)) || (form.CanBeNoun && BeforeNoun.Contains(before));

    /// <summary>A capital in mid-sentence beside another one: the words belong to a name.</summary>
    private static bool IsName(ScannedText text, SentenceSpan sentence, int word, int words) =>
        char.IsUpper(text.Text[text.Words[word].Start])
        && ((word > sentence.FirstWord && StartsUpper(text, word - 1)) || StartsUpper(text, word + words)
            || (word > sentence.FirstWord && words == 1));

    private static bool StartsUpper(ScannedText text, int word) =>
        word < text.Words.Count && char.IsUpper(text.Text[text.Words[word].Start]);

    private static Finding FindingOf(ScannedText text, int word, PhraseForm form)
    {
        var last = word + form.Words.Count - 1;
        var heavy = text.Between(word, last);
        var plain = form.AfterHave is { } after && word > 0 && Helping.Contains(text.LowerWord(word - 1))
            ? [after, .. form.Plain.Skip(1)]
            : form.Plain;
        var kind = form.Entry.Form switch
        {
            "latin" => FindingKind.Latin,
            "double" => FindingKind.DoubleNegative,
            _ => FindingKind.HeavyPhrase,
        };
        return Replacement.Of(text, kind, word, last, plain.Count == 0 ? "" : plain[0], Reason(kind, heavy, plain));
    }

    private static string Reason(FindingKind kind, string heavy, IReadOnlyList<string> plain)
    {
        var better = string.Join(" or ", plain.Select(p => $"“{p}”"));
        return kind switch
        {
            FindingKind.DoubleNegative => $"Say it without the two negatives: {better}.",
            FindingKind.Latin => $"Write it in English: {better}.",
            _ when plain.Count == 0 => $"Leave “{heavy}” out. It adds nothing.",
            _ => $"Use a shorter word for “{heavy}”: {better}.",
        };
    }
}
