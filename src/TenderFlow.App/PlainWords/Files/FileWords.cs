namespace TenderFlow.App.PlainWords.Files;

/// <summary>What could be read of a file.</summary>
/// <param name="Text">Its words, paragraphs apart by an empty line.</param>
/// <param name="Note">What could not be read; null when everything could.</param>
public sealed record FileWords(string Text, string? Note = null)
{
    /// <summary>The files whose words can be read, in the middle of a sentence.</summary>
    public const string Readable = "a PDF, a Word file (.docx), an OpenDocument text (.odt) or a text file (.txt, .md)";

    /// <summary>What an <c>accept</c> attribute of a file field lists.</summary>
    public const string Accept = ".pdf,.docx,.odt,.txt,.md";
}
