using System.Text;

namespace TenderFlow.App.PlainWords.Files;

/// <summary>Puts paragraphs, headings and list items one after another, in the form in which a text is checked.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder all = new();
    private readonly StringBuilder block = new();

    /// <summary>Adds to the block at hand.</summary>
    public void Add(string text) => block.Append(text);

    /// <summary>Ends the block at hand. An empty one leaves nothing.</summary>
    /// <param name="mark">What stands before it: a sign of a list item or a heading, or nothing.</param>
    public void End(string mark = "")
    {
        var text = block.ToString().Trim();
        block.Clear();
        if (text.Length > 0)
        {
            all.Append(all.Length > 0 ? "\n\n" : "").Append(mark).Append(text);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => all.ToString();
}
