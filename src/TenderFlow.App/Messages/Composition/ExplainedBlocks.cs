using System.Text;
using TenderFlow.Domain.PlainLanguage.Glossary;

namespace TenderFlow.App.Messages.Composition;

/// <summary>
/// Explains a word of the field where a message first uses it (PLN-7). Our own words hold none; a title, a reason or an answer
/// may. Greetings, links and fingerprints stay as they are.
/// </summary>
internal static class ExplainedBlocks
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks)
    {
        var all = new StringBuilder();
        List<int> starts = [];
        Map(blocks, text =>
        {
            starts.Add(all.Length);
            all.Append(text);
            return text;
        }, () => all.Append("\n\n"));
        var uses = TermUses.Unexplained(all.ToString());
        var piece = 0;
        return uses.Count == 0 ? blocks : Map(blocks, text => Explain(text, starts[piece++], uses), () => { });
    }

    private static string Explain(string text, int start, IReadOnlyList<(int End, string Explanation)> uses)
    {
        var explained = new StringBuilder(text);
        // From the end, so that what lies before keeps its place.
        foreach (var (end, explanation) in uses.Where(u => u.End > start && u.End <= start + text.Length).Reverse())
        {
            explained.Insert(end - start, explanation);
        }

        return explained.ToString();
    }

    private static List<Block> Map(IReadOnlyList<Block> blocks, Func<string, string> read, Action end)
    {
        List<Block> mapped = new(blocks.Count);
        foreach (var block in blocks)
        {
            mapped.Add(block switch
            {
                ParagraphBlock { Read: true } paragraph => paragraph with { Runs = Map(paragraph.Runs, read, end) },
                BulletsBlock bullets => new BulletsBlock([.. bullets.Items.Select(item => Map(item, read, end))]),
                PairsBlock { Verbatim: false } pairs => pairs with
                {
                    Items = [.. pairs.Items.Select(pair => pair with { Text = Map([new Run(pair.Text)], read, end)[0].Text })],
                },
                _ => block,
            });
        }

        return mapped;
    }

    private static List<Run> Map(IReadOnlyList<Run> runs, Func<string, string> read, Action end)
    {
        List<Run> mapped = [.. runs.Select(run => run.Verbatim || run.Link is not null ? run : run with { Text = read(run.Text) })];
        end();
        return mapped;
    }
}
