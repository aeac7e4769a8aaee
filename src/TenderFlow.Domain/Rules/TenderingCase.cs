namespace TenderFlow.Domain.Rules;

/// <summary>Why the law lets a tender be open for a shorter time (TIM-1).</summary>
public enum ShorterPeriodReason
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>A planned notice came out in time (NOT-6).</summary>
    QualifyingPlannedNotice,

    /// <summary>A state of urgency.</summary>
    Urgency,

    /// <summary>The tender runs inside a dynamic market.</summary>
    DynamicMarket,

    /// <summary>A body other than central government invites suppliers it has already chosen.</summary>
    PreselectedSuppliers,
}

/// <summary>What decides how long the law keeps a tender open (TIM-1).</summary>
public sealed record TenderingCase
{
    /// <summary>Bids come in electronically.</summary>
    public bool Electronic { get; init; } = true;

    /// <summary>All documents come out with the notice.</summary>
    public bool AllDocumentsWithNotice { get; init; } = true;

    /// <summary>Suppliers first ask to take part, and bid later.</summary>
    public bool AskToTakePart { get; init; }

    /// <summary>Why the period may be shorter.</summary>
    public ShorterPeriodReason Shorter { get; init; }

    /// <summary>
    /// The fewest calendar days; null where the law sets none. When several rows apply, the shortest (TIM-2).
    /// </summary>
    public int? FewestDays(TenderingPeriodRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var full = this switch
        {
            { AskToTakePart: true } => rules.MinimumDaysToAskToTakePart,
            { Electronic: true, AllDocumentsWithNotice: true } => rules.MinimumDays,
            { Electronic: false, AllDocumentsWithNotice: false } =>
                rules.MinimumDaysPaperDocumentsLater ?? rules.MinimumDaysDocumentsLater,
            _ => rules.MinimumDaysDocumentsLater,
        };
        var shorter = AskToTakePart
            ? Shorter == ShorterPeriodReason.Urgency
            : Shorter != ShorterPeriodReason.None;
        return shorter && rules.MinimumDaysShortened is { } few && few < full ? few : full;
    }
}
