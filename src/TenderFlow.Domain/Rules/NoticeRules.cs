namespace TenderFlow.Domain.Rules;

/// <summary>
/// By when notices are published, in calendar days; null where no count is set (NOT-2, NOT-3, NOT-6).
/// </summary>
public sealed record NoticeRules
{
    /// <summary>Days for the contract details notice, beginning with the day of signing (UK7).</summary>
    public int? ContractDetailsDays { get; init; }

    /// <summary>Days for the copy of the contract, beginning with the day of signing (NOT-2).</summary>
    public int? ContractCopyDays { get; init; }

    /// <summary>A copy is due for contracts over this many pence (NOT-2).</summary>
    public long? ContractCopyOverPence { get; init; }

    /// <summary>
    /// Days for the termination notice, beginning with the day the contract ends, however it ends (UK11, NOT-3).
    /// </summary>
    public int? ContractEndDays { get; init; }

    /// <summary>Fewest days from a qualifying planned notice to the tender notice (UK3).</summary>
    public int? PlannedNoticeFewestDays { get; init; }

    /// <summary>Most months from a qualifying planned notice to the tender notice (UK3).</summary>
    public int? PlannedNoticeMostMonths { get; init; }
}
