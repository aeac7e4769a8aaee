namespace TenderFlow.Domain.Rules;

/// <summary>How people are asked before a tender is written, in working days (SUP-1).</summary>
public sealed record EngagementRules
{
    /// <summary>Working days before the last day on which those who did not answer are reminded.</summary>
    public required int RemindWorkingDaysBefore { get; init; }

    /// <summary>Fewest working days that people get to answer.</summary>
    public required int FewestWorkingDays { get; init; }

    /// <summary>Working days after the last day by which people get their answer.</summary>
    public required int AnswerWorkingDays { get; init; }
}
