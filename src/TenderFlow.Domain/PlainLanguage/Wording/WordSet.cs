using System.Collections.Frozen;

namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>A fixed set of words that can be asked about a piece of a text without copying it.</summary>
/// <param name="words">The words in small letters, parted by spaces.</param>
internal sealed class WordSet(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the set has this word.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
