namespace TenderFlow.Domain.PlainLanguage.Scanning;

/// <summary>What the scanner came upon.</summary>
internal enum Scanned
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>The end of a sentence that has at least one word.</summary>
    SentenceEnd,

    /// <summary>The end of a paragraph, list item or heading that has at least one sentence.</summary>
    BlockEnd,
}

/// <summary>
/// Walks once along a text and tells of each word, sentence and block (PLN-5). It takes no memory of its own, and time in
/// proportion to the length of the text.
/// </summary>
internal ref struct TextScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _all = text;
    private BlockReader _blocks = new(text);
    private ReadOnlySpan<char> _text;
    private int _at;
    private int _runEnd;
    private int _linkEnd;
    private bool _inBlock;
    private bool _saidWord;
    private bool _saidLetter;
    private bool _saidSentence;
    private WordSpan _last;
    private int _sentenceStart;

    /// <summary>The word, after <see cref="Scanned.Word"/>.</summary>
    public readonly WordSpan Word => _last;

    /// <summary>Where the sentence or block starts.</summary>
    public int Start { get; private set; }

    /// <summary>The place after the sentence or block.</summary>
    public int End { get; private set; }

    /// <summary>How the block stands on the page.</summary>
    public readonly BlockKind Kind => _blocks.Kind;

    /// <summary>Goes on to the next thing.</summary>
    /// <returns>What it is; null at the end of the text.</returns>
    public Scanned? Read()
    {
        while (true)
        {
            if (!_inBlock && !NextBlock())
            {
                return null;
            }

            while (_at < _text.Length)
            {
                var c = _text[_at];
                if (WordReader.Starts(c))
                {
                    ReadWord();
                    return Scanned.Word;
                }

                if (IsStop(c) && EndsHere())
                {
                    return SentenceEnd(_at);
                }

                _at += IsStop(c) ? 0 : 1;
            }

            if (_saidWord)
            {
                return SentenceEnd(_text.Length);
            }

            _inBlock = false;
            if (_saidSentence)
            {
                (Start, End) = (_blocks.Start, _blocks.End);
                return Scanned.BlockEnd;
            }
        }
    }

    private bool NextBlock()
    {
        if (!_blocks.Read())
        {
            return false;
        }

        _text = _all[.._blocks.End];
        _at = _blocks.ContentStart;
        _runEnd = _linkEnd = 0;
        (_inBlock, _saidWord, _saidLetter, _saidSentence) = (true, false, false, false);
        _sentenceStart = _blocks.Start;
        return true;
    }

    private void ReadWord()
    {
        if (_at >= _runEnd)
        {
            _runEnd = _at;
            while (_runEnd < _text.Length && !char.IsWhiteSpace(_text[_runEnd]))
            {
                _runEnd++;
            }

            _linkEnd = WordReader.LinkEnd(_text, _at, _runEnd);
        }

        _last = WordReader.Read(_text, _at, _linkEnd);
        // The last full stop of initials is looked at again: it may end the sentence too.
        _at = _last.Kind is WordKind.Initials && _text[_last.End - 1] is '.' ? _last.End - 1 : _last.End;
        _saidWord = true;
        _saidLetter |= _last.Kind is not WordKind.Number || HasLetter(_text.Slice(_last.Start, _last.Length));
    }

    /// <summary>Steps over the stops and what closes with them, and says whether the sentence ends there.</summary>
    private bool EndsHere()
    {
        var stop = _at;
        while (_at < _text.Length && IsStop(_text[_at]))
        {
            _at++;
        }

        var single = _at == stop + 1 && _text[stop] is '.';
        while (_at < _text.Length && _text[_at] is '"' or '\'' or '”' or '’' or ')' or ']' or '»')
        {
            _at++;
        }

        if (!_saidWord)
        {
            return false;
        }

        var next = _at;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        if (next == _text.Length)
        {
            return true;
        }

        if (next == _at)
        {
            return single && WordReader.EndsSentence(_text, stop);
        }

        var touches = _last.End == stop || (_last.Kind is WordKind.Initials && _last.End == stop + 1);
        return _saidLetter && !char.IsLower(_text[next]) && !(single && touches
            && StopRules.StaysInside(_text.Slice(_last.Start, _last.Length), _last.Kind, _text[next..]));
    }

    private Scanned SentenceEnd(int end)
    {
        while (_sentenceStart < end && char.IsWhiteSpace(_text[_sentenceStart]))
        {
            _sentenceStart++;
        }

        Start = _sentenceStart;
        End = end;
        while (End > Start && char.IsWhiteSpace(_text[End - 1]))
        {
            End--;
        }

        _sentenceStart = end;
        (_saidWord, _saidLetter, _saidSentence) = (false, false, true);
        return Scanned.SentenceEnd;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…';
}
