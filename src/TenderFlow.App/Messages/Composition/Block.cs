using TenderFlow.App.Messages.Templates;

namespace TenderFlow.App.Messages.Composition;

/// <summary>A piece of text in one style. Its text is data: it is escaped wherever it is written.</summary>
/// <param name="Text">The text.</param>
/// <param name="Strong">True when it stands out.</param>
/// <param name="Verbatim">True when nobody reads it as prose.</param>
/// <param name="Link">Where it leads; null for plain text.</param>
public sealed record Run(string Text, bool Strong = false, bool Verbatim = false, Uri? Link = null);

/// <summary>A part of a message. Both the text part and the HTML part are written from the same blocks.</summary>
public abstract record Block;

/// <summary>A heading between paragraphs.</summary>
public sealed record HeadingBlock(IReadOnlyList<Run> Runs) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Runs">What it says.</param>
/// <param name="Read">False for a greeting or a signature, which are not graded.</param>
public sealed record ParagraphBlock(IReadOnlyList<Run> Runs, bool Read = true) : Block;

/// <summary>A list with bullets.</summary>
public sealed record BulletsBlock(IReadOnlyList<IReadOnlyList<Run>> Items) : Block;

/// <summary>Labels, each with its text.</summary>
public sealed record PairsBlock(IReadOnlyList<LabelledText> Items, bool Verbatim) : Block;

/// <summary>The one link of a message, on a line of its own.</summary>
public sealed record ActionBlock(string Sentence, Uri Link) : Block;
