using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TenderFlow.App.Messages.Composition;

/// <summary>Writes the HTML part: one column of real paragraphs, no tables, no pictures, readable in light and dark.</summary>
internal static class HtmlPart
{
    private const string Text = "margin:0 0 16px;font-size:18px;line-height:1.5";

    private static readonly HtmlEncoder Readable = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(string subject, IEnumerable<Block> blocks)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append("<title>").Append(Escape(subject)).Append("</title>\n");
        html.Append("<style>:root{color-scheme:light dark}body{background:#fff;color:#0b0c0c}a{color:#1d70b8}");
        html.Append("@media (prefers-color-scheme:dark){body{background:#0b0c0c;color:#f3f2f1}a{color:#8ec5ee}}</style>\n");
        html.Append("</head>\n<body style=\"margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif\">\n");
        html.Append("<main style=\"max-width:600px;margin:0 auto\">\n");
        foreach (var block in blocks)
        {
            html.Append(Write(block)).Append('\n');
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Write(Block block) => block switch
    {
        HeadingBlock heading => $"<h2 style=\"margin:24px 0 8px;font-size:20px\">{Write(heading.Runs)}</h2>",
        ParagraphBlock paragraph => $"<p style=\"{Text}\">{Write(paragraph.Runs)}</p>",
        BulletsBlock bullets =>
            $"<ul style=\"{Text};padding-left:24px\">{string.Concat(bullets.Items.Select(item => $"<li>{Write(item)}</li>"))}</ul>",
        PairsBlock pairs => string.Join('\n', pairs.Items.Select(pair =>
            $"<p style=\"{Text};overflow-wrap:anywhere\"><strong>{Escape(pair.Label)}</strong><br>{Lines(pair.Text)}</p>")),
        ActionBlock action =>
            $"<p style=\"{Text}\"><a href=\"{Escape(action.Link.AbsoluteUri)}\">{Escape(action.Sentence)}</a></p>",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Write(IEnumerable<Run> runs) => string.Concat(runs.Select(Write));

    private static string Write(Run run)
    {
        var text = run.Link is { } link ? $"<a href=\"{Escape(link.AbsoluteUri)}\">{Lines(run.Text)}</a>" : Lines(run.Text);
        return run.Strong ? $"<strong>{text}</strong>" : text;
    }

    private static string Lines(string text) => Escape(text).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Line ends stay, so that they can become breaks.</summary>
    private static string Escape(string text) => text.Contains('\n')
        ? string.Join('\n', text.Split('\n').Select(Readable.Encode))
        : Readable.Encode(text);
}
