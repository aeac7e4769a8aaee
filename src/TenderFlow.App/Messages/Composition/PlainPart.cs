namespace TenderFlow.App.Messages.Composition;

/// <summary>Writes the plain text part. It reads well aloud: a web address stands on its own line after its sentence.</summary>
internal static class PlainPart
{
    public static string Write(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(Write)) + "\n";

    private static string Write(Block block) => block switch
    {
        HeadingBlock heading => Write(heading.Runs),
        ParagraphBlock paragraph => Write(paragraph.Runs),
        BulletsBlock bullets => string.Join('\n', bullets.Items.Select(item => "- " + Write(item))),
        PairsBlock pairs => string.Join("\n\n", pairs.Items.Select(pair => $"{pair.Label}\n{pair.Text}")),
        ActionBlock action => $"{action.Sentence}:\n{action.Link.AbsoluteUri}",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Write(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run.Text));
}
