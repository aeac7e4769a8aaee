namespace TenderFlow.Domain.Rules;

/// <summary>How early an ending is announced, in months (DEC-1, DEC-2, DEC-8).</summary>
public sealed record EndingRules
{
    /// <summary>Months of notice that we ask for.</summary>
    public required int NoticeMonthsAsked { get; init; }

    /// <summary>Months of notice below which a reason is recorded.</summary>
    public required int NoticeMonthsFloor { get; init; }

    /// <summary>Months before the end at which the commissioner is warned, largest first.</summary>
    public required IReadOnlyList<int> WarnMonthsBefore { get; init; }
}
