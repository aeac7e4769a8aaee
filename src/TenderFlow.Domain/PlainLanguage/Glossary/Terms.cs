using System.Collections.Frozen;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Glossary;

/// <summary>Our glossary: every term of PLN-7, and more.</summary>
public static class Terms
{
    /// <summary>All terms, by the alphabet.</summary>
    public static IReadOnlyList<GlossaryTerm> All { get; } = [.. Read().OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The terms of letters only, by their capitals.</summary>
    internal static FrozenDictionary<string, GlossaryTerm>.AlternateLookup<ReadOnlySpan<char>> ByCapitals { get; } =
        All.Where(t => t.LookedFor is TermLook.Capitals).ToFrozenDictionary(t => t.Term, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The terms of several words, by their first word in small letters; with their words, longest first.</summary>
    internal static FrozenDictionary<string, TermForm[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord { get; } =
        All.Where(t => t.LookedFor is TermLook.Phrase).SelectMany(FormsOf)
            .GroupBy(form => form.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(form => form.Words.Count).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The term of this name, in any letters; null when there is none.</summary>
    public static GlossaryTerm? Find(string term) =>
        All.FirstOrDefault(t => t.Term.Equals(term.Trim(), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<TermForm> FormsOf(GlossaryTerm term)
    {
        var plain = term.Term.ToLowerInvariant();
        yield return new(term, Words.Of(plain));
        yield return new(term, Words.Of(EnglishNoun.Plural(plain)));
    }

    private static IEnumerable<GlossaryTerm> Read() =>
        from cells in DataLines.Read("glossary.txt", cells: 9)
        select new GlossaryTerm(
            cells[0], cells[1],
            cells[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            cells[3] switch
            {
                "abbr" => TermLook.Capitals,
                "phrase" => TermLook.Phrase,
                _ => TermLook.None,
            },
            cells[4], cells[5], cells[6], cells[7], cells[8]);
}

/// <summary>The words by which a term is found.</summary>
internal sealed record TermForm(GlossaryTerm Term, IReadOnlyList<string> Words);
