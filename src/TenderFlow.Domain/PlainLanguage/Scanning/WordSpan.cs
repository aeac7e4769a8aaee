using System.Runtime.InteropServices;

namespace TenderFlow.Domain.PlainLanguage.Scanning;

/// <summary>A word in a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Kind">What it is made of.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordSpan(int Start, int Length, WordKind Kind)
{
    /// <summary>The place after its last character.</summary>
    public int End => Start + Length;
}

/// <summary>A sentence in a text.</summary>
/// <param name="Start">Where it starts, with the sign of a list item or heading before it.</param>
/// <param name="Length">Its length, with the full stop.</param>
/// <param name="FirstWord">The number of its first word, from 0.</param>
/// <param name="Words">How many words it has.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SentenceSpan(int Start, int Length, int FirstWord, int Words)
{
    /// <summary>The place after its last character.</summary>
    public int End => Start + Length;

    /// <summary>The number of the word after its last one.</summary>
    public int EndWord => FirstWord + Words;
}

/// <summary>A paragraph, a heading or an item of a list.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">Its length.</param>
/// <param name="FirstSentence">The number of its first sentence, from 0.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Kind">Which of the three it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BlockSpan(int Start, int Length, int FirstSentence, int Sentences, BlockKind Kind);

/// <summary>How a piece of text stands on the page.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An item of a list, or a numbered clause.</summary>
    Item,

    /// <summary>A heading.</summary>
    Heading,
}
