using System.Collections.Frozen;

namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>The words by which the passive voice is known.</summary>
internal static class PassiveWords
{
    /// <summary>Forms of “be”.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Be { get; } =
        Of("am is are was were be been being");

    /// <summary>Words that may stand before the participle, besides those in -ly.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverbs { get; } =
        Of("not also then now only always never still already often first soon just ever well both");

    /// <summary>Participles that do not end in -ed.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Irregular { get; } = Of(
        "beaten begun bitten bought bound broken brought built caught chosen cut dealt done drawn driven eaten fed fought found "
        + "forbidden forgotten given grown heard held hidden hit kept known laid led left lent lost made meant met overseen paid put "
        + "proven read rewritten run said seen sent set shown sold sought spent spoken spread stolen struck sworn taken taught "
        + "thought thrown told used owed torn undertaken understood withdrawn withheld won worn written rebuilt resold retaken redrawn overtaken");

    /// <summary>Words in -ed that say how a thing is, and not what is done to it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> States { get; } = Of(
        "interested excited pleased concerned worried committed qualified experienced skilled limited tired bored related "
        + "dedicated supposed disabled disadvantaged complicated mixed varied located situated involved retired married advanced "
        + "aged advised hundred naked wicked sacred indeed biased talented gifted motivated determined satisfied delighted surprised "
        + "disappointed frightened ashamed devoted scared tempted inclined opposed exhausted relaxed confused annoyed outdated "
        + "isolated populated based accustomed dated diversified sophisticated isolated overcrowded self-employed employed unemployed "
        + "closed insured indebted opened attached listed allied embarrassed convinced entitled crowded deserted well-established balanced animated");

    /// <summary>Words in un- that are done to a thing all the same.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Undone { get; } = Of(
        "undermined underpinned united uncovered unlocked unloaded undeclared unveiled understaffed");

    /// <summary>A participle and the word after it that make a state of it.</summary>
    public static HashSet<string> StateBefore { get; } = new(StringComparer.Ordinal)
    {
        "used to", "prepared to", "done with", "left handed", "made up", "set in", "set to", "left over",
    };

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
