using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TenderFlow.App.Messages.Templates;

namespace TenderFlow.App.Messages.Composition;

/// <summary>
/// Turns a template's Markdown into blocks. The Markdown is read first and the values are put in after it, so no value can
/// act as Markdown.
/// </summary>
public sealed class TemplateBody(MessageTemplate template, TemplateValues values, Func<string, string?> fromFrame)
{
    /// <summary>The blocks of the body.</summary>
    /// <exception cref="TemplateError">The body uses more Markdown than messages need.</exception>
    public IReadOnlyList<Block> Blocks() =>
        [.. template.Parsed.Of(values.Has).Select(ToBlock)];

    /// <summary>A line of the header, such as the reason, as runs.</summary>
    public IReadOnlyList<Run> Line(string text) => [.. Fill(PlaceholderText.KeepSections(text, values.Has))];

    private Block ToBlock(Markdig.Syntax.Block block) => block switch
    {
        Markdig.Syntax.HeadingBlock heading => new HeadingBlock(Inline(heading.Inline)),
        Markdig.Syntax.ParagraphBlock paragraph => Lone(paragraph) ?? new ParagraphBlock(Inline(paragraph.Inline)),
        ListBlock { IsOrdered: false } list => new BulletsBlock([.. list.Cast<ListItemBlock>().Select(Item)]),
        _ => throw new TemplateError(template.Name, $"a message has no place for a {block.GetType().Name}."),
    };

    /// <summary>A paragraph that is nothing but the placeholder of a list or of pairs.</summary>
    private Block? Lone(Markdig.Syntax.ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline { NextSibling: null } literal)
        {
            return null;
        }

        var pieces = PlaceholderText.Pieces(literal.Content.ToString()).Where(p => p.Name is not null || p.Plain.Length > 0).ToArray();
        if (pieces is not [{ Name: { } name }] || values.Declared(name) is not { } placeholder)
        {
            return null;
        }

        return placeholder.Kind switch
        {
            PlaceholderKind.List => new BulletsBlock([.. values.List(name).Select(IReadOnlyList<Run> (item) =>
                [new Run(CleanText.Line(item), Verbatim: placeholder.Verbatim)])]),
            PlaceholderKind.Pairs => new PairsBlock([.. values.Pairs(name).Select(pair =>
                new LabelledText(CleanText.Line(pair.Label), CleanText.Lines(pair.Text)))], placeholder.Verbatim),
            _ => new ParagraphBlock([new Run(CleanText.Lines(values.Text(name)), Verbatim: placeholder.Verbatim)]),
        };
    }

    private IReadOnlyList<Run> Item(ListItemBlock item) => item is [Markdig.Syntax.ParagraphBlock paragraph]
        ? Inline(paragraph.Inline)
        : throw new TemplateError(template.Name, "a bullet holds one short paragraph.");

    private IReadOnlyList<Run> Inline(ContainerInline? inlines) => [.. (inlines ?? []).SelectMany(Inline)];

    private IEnumerable<Run> Inline(Inline inline) => inline switch
    {
        LiteralInline literal => Fill(literal.Content.ToString()),
        LineBreakInline => [new Run(" ")],
        EmphasisInline { DelimiterCount: 2 } strong => strong.SelectMany(Inline).Select(run => run with { Strong = true }),
        _ => throw new TemplateError(template.Name, $"a message has no place for a {inline.GetType().Name}."),
    };

    private IEnumerable<Run> Fill(string text) =>
        from piece in PlaceholderText.Pieces(text)
        where piece.Name is not null || piece.Plain.Length > 0
        select piece.Name is not { } name ? new Run(piece.Plain)
            : fromFrame(name) is { } framed ? new Run(CleanText.Line(framed))
            : new Run(CleanText.Line(values.Text(name)), Verbatim: values.Declared(name)?.Verbatim == true);
}
