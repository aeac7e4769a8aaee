namespace TenderFlow.Domain.PlainLanguage.Scanning;

/// <summary>A text with its words, sentences and blocks: what the findings are made from.</summary>
public sealed class ScannedText
{
    private readonly List<WordSpan> _words = [];
    private readonly List<SentenceSpan> _sentences = [];
    private readonly List<BlockSpan> _blocks = [];

    /// <summary>Scans a text.</summary>
    public ScannedText(string text)
    {
        Text = text;
        Lower = text.ToLowerInvariant();
        var scanner = new TextScanner(text);
        var (firstWord, firstSentence) = (0, 0);
        while (scanner.Read() is { } scanned)
        {
            switch (scanned)
            {
                case Scanned.Word:
                    _words.Add(scanner.Word);
                    break;
                case Scanned.SentenceEnd:
                    _sentences.Add(new(scanner.Start, scanner.End - scanner.Start, firstWord, _words.Count - firstWord));
                    firstWord = _words.Count;
                    break;
                default:
                    _blocks.Add(new(
                        scanner.Start, scanner.End - scanner.Start, firstSentence, _sentences.Count - firstSentence, scanner.Kind));
                    firstSentence = _sentences.Count;
                    break;
            }
        }
    }

    /// <summary>The text as it is.</summary>
    public string Text { get; }

    /// <summary>The text in small letters, with every character in the same place.</summary>
    public string Lower { get; }

    /// <summary>Its words in order.</summary>
    public IReadOnlyList<WordSpan> Words => _words;

    /// <summary>Its sentences in order. A heading or a list item is at least one.</summary>
    public IReadOnlyList<SentenceSpan> Sentences => _sentences;

    /// <summary>Its paragraphs, headings and list items in order.</summary>
    public IReadOnlyList<BlockSpan> Blocks => _blocks;

    /// <summary>One word in small letters.</summary>
    public ReadOnlySpan<char> LowerWord(int word) => Lower.AsSpan(_words[word].Start, _words[word].Length);

    /// <summary>One word as it is written.</summary>
    public ReadOnlySpan<char> Word(int word) => Text.AsSpan(_words[word].Start, _words[word].Length);

    /// <summary>The text from the start of one word to the end of another.</summary>
    public string Between(int first, int last) => Text[_words[first].Start.._words[last].End];

    /// <summary>Whether nothing but white space stands between a word and the next one.</summary>
    public bool AreNeighbours(int word) =>
        word + 1 < _words.Count
        && Text.AsSpan(_words[word].End, _words[word + 1].Start - _words[word].End).IsWhiteSpace();

    /// <summary>The character after a word; a space at the end of the text.</summary>
    public char After(int word) => _words[word].End < Text.Length ? Text[_words[word].End] : ' ';

    /// <summary>The character before a word; a space at the start of the text.</summary>
    public char Before(int word) => _words[word].Start > 0 ? Text[_words[word].Start - 1] : ' ';
}
