namespace TenderFlow.App.Messages.Composition;

/// <summary>Writes only what is read as prose, for the plain-language gate: no greeting, address or fingerprint.</summary>
internal static class ReadingPart
{
    public static string Write(IEnumerable<Block> blocks) =>
        string.Join("\n\n", blocks.Select(Write).Where(text => text.Length > 0));

    private static string Write(Block block) => block switch
    {
        HeadingBlock heading => Write(heading.Runs),
        ParagraphBlock paragraph => paragraph.Read ? Write(paragraph.Runs) : "",
        BulletsBlock bullets => string.Join('\n', bullets.Items.Select(item => "- " + Write(item))),
        PairsBlock { Verbatim: true } => "",
        PairsBlock pairs => string.Join("\n\n", pairs.Items.Select(pair => $"{pair.Label}\n\n{pair.Text}")),
        ActionBlock action => action.Sentence,
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Write(IEnumerable<Run> runs) =>
        string.Concat(runs.Select(run => run.Verbatim ? "" : run.Text)).Trim();
}
