using System.Collections.Frozen;

namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>Our list of heavy words and phrases with what to write instead, ready to be looked up word by word.</summary>
public sealed class PhraseBook
{
    private readonly FrozenDictionary<string, PhraseForm[]> _byFirstWord;

    private PhraseBook(IReadOnlyList<HeavyPhrase> entries)
    {
        Entries = entries;
        _byFirstWord = entries.SelectMany(FormsOf)
            .GroupBy(form => form.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(form => form.Words.Count).ToArray(), StringComparer.Ordinal);
        FirstWords = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The list that comes with TenderFlow.</summary>
    public static PhraseBook BuiltIn { get; } = Read();

    /// <summary>The entries as they are in the file.</summary>
    public IReadOnlyList<HeavyPhrase> Entries { get; }

    /// <summary>The forms by their first word in small letters, longest first.</summary>
    internal FrozenDictionary<string, PhraseForm[]>.AlternateLookup<ReadOnlySpan<char>> FirstWords { get; }

    private static PhraseBook Read() => new(
    [
        .. from cells in DataLines.Read("phrases.txt", cells: 4)
           select new HeavyPhrase(
               cells[0], cells[1], cells[2] == "-" ? [] : cells[2].Split(',', StringSplitOptions.TrimEntries), cells[3]),
    ]);

    private static IEnumerable<PhraseForm> FormsOf(HeavyPhrase entry)
    {
        switch (entry.Form)
        {
            case "v":
                var heavy = EnglishVerb.Of(entry.Heavy).Forms;
                var plain = entry.Plain.Select(p => EnglishVerb.Of(p).Forms).ToArray();
                return heavy.Select((form, i) => (form, i)).DistinctBy(f => f.form, StringComparer.Ordinal)
                    .Select(f => new PhraseForm(
                        entry, PlainLanguage.Words.Of(f.form), [.. plain.Select(p => p[f.i])],
                        f.i is 2 ? plain[0][3] : null, CanBeNoun: f.i is 0));
            case "n":
                return
                [
                    new(entry, PlainLanguage.Words.Of(entry.Heavy), entry.Plain, null),
                    new(entry, PlainLanguage.Words.Of(EnglishNoun.Plural(entry.Heavy)), [.. entry.Plain.Select(EnglishNoun.Plural)], null),
                ];
            default:
                return [new(entry, PlainLanguage.Words.Of(entry.Heavy), entry.Plain, null)];
        }
    }
}

/// <summary>One form of an entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Words">Its words in small letters.</param>
/// <param name="Plain">What to write instead in this form, best first; empty when it is best left out.</param>
/// <param name="AfterHave">What to write after “has” or “was”; null when this is not the past of a verb.</param>
/// <param name="CanBeNoun">Whether it is the plain form of a verb, which after an article is a noun.</param>
internal sealed record PhraseForm(
    HeavyPhrase Entry, IReadOnlyList<string> Words, IReadOnlyList<string> Plain, string? AfterHave, bool CanBeNoun = false);
