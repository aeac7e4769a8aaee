namespace TenderFlow.Domain.PlainLanguage;

/// <summary>The level of each kind of text (PLN-2).</summary>
public sealed class ReadingLevels(IReadOnlyDictionary<TextKind, ReadingLimits>? changed = null)
{
    private const int TitleCharacters = 65;

    /// <summary>The levels that hold when nobody sets others.</summary>
    public static ReadingLevels Default { get; } = new();

    /// <summary>The level of a kind of text.</summary>
    public ReadingLimits this[TextKind kind] =>
        changed is not null && changed.TryGetValue(kind, out var limits) ? limits : DefaultOf(kind);

    /// <summary>The level of a kind of text that holds when nobody sets another.</summary>
    public static ReadingLimits DefaultOf(TextKind kind) => kind switch
    {
        TextKind.Message => ReadingLimits.ForMessages,
        TextKind.Title => ReadingLimits.ForDocuments with { Characters = TitleCharacters, ScoredFrom = int.MaxValue },
        TextKind.Document or TextKind.Page => ReadingLimits.ForDocuments with { ScoredFrom = 0 },
        _ => ReadingLimits.ForDocuments,
    };
}
