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

    /// <summary>Whether the law counts the contract as a public one, with an award notice and a pause (NOT table).</summary>
    public bool IsPublicContract { get; init; }

    /// <summary>Whether the tender itself is made public by a notice (UK4).</summary>
    public bool HasTenderNotice { get; init; }

    /// <summary>Working days that “as soon as reasonably practicable” is taken to mean; null where nothing is due so.</summary>
    public int? SoonWorkingDays { get; init; }

    /// <summary>How a contract over this many pence does is made public (UK9, REV-3); null where it is not.</summary>
    public long? PerformanceOverPence { get; init; }

    /// <summary>When the buyer is told of a notice that is not out: working days after its day, before it when negative.</summary>
    public IReadOnlyList<int> ChaseWorkingDays { get; init; } = [];
}
