using System.Collections.Frozen;

namespace TenderFlow.Domain.PlainLanguage.Scanning;

/// <summary>Says whether a full stop ends its sentence (PLN-5).</summary>
internal static class StopRules
{
    /// <summary>A name or a number follows these, never a new sentence.</summary>
    private static readonly FrozenSet<string> BeforeName = FrozenSet.Create(
        StringComparer.Ordinal, "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "St", "vs", "Messrs", "Cllr", "Hon", "cf", "Sgt", "Capt");

    /// <summary>These end a sentence only when the next word looks like the start of one.</summary>
    private static readonly FrozenSet<string> Shortened = FrozenSet.Create(
        StringComparer.Ordinal, "Ltd", "Co", "Inc", "plc", "Plc", "PLC", "etc", "Dept", "Govt", "Bros", "Corp", "Assoc", "Est", "Ave", "Rd", "approx", "incl", "excl");

    /// <summary>These are also words: they are shortened only before a number.</summary>
    private static readonly FrozenSet<string> BeforeNumber = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "No", "Nos", "ref", "ext", "tel", "approx", "para", "paras", "art", "sec", "reg", "fig", "vol", "pp", "p", "ch", "cl",
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    private static readonly FrozenSet<string> Starters = FrozenSet.Create(
        StringComparer.Ordinal,
        "The", "This", "That", "These", "Those", "There", "They", "Their", "We", "Our", "You", "Your", "It", "Its", "He", "She",
        "In", "If", "A", "An", "All", "Any", "For", "From", "On", "At", "As", "And", "But", "Please", "To", "When", "Where", "Who",
        "What", "How", "No", "Not", "Each", "Every", "Bidders", "Bids", "Applicants", "Providers", "Bring", "Send", "Call", "Then");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Lookup(BeforeName);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Short = Lookup(Shortened);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbers = Lookup(BeforeNumber);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starts = Lookup(Starters);

    /// <summary>Whether a single full stop after this word is part of it, or of what follows.</summary>
    /// <param name="word">The word before the stop.</param>
    /// <param name="kind">What that word is.</param>
    /// <param name="after">The text after the stop, from its first sign that is no space.</param>
    public static bool StaysInside(ReadOnlySpan<char> word, WordKind kind, ReadOnlySpan<char> after)
    {
        if (kind is WordKind.Initials)
        {
            return IsAlwaysJoined(word) || !LooksLikeStart(after);
        }

        var initial = word.Length == 1 && char.IsUpper(word[0]) && word[0] is not 'I';
        return initial || Names.Contains(word)
            || (Short.Contains(word) && !LooksLikeStart(after))
            || (char.IsDigit(after[0]) && Numbers.Contains(word));
    }

    private static bool IsAlwaysJoined(ReadOnlySpan<char> word) =>
        word.Equals("e.g.", StringComparison.OrdinalIgnoreCase) || word.Equals("i.e.", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeStart(ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && length < 12 && char.IsLetter(after[length]))
        {
            length++;
        }

        return Starts.Contains(after[..length]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(FrozenSet<string> words) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>();
}
