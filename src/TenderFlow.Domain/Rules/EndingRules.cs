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

    /// <summary>Working days in which the provider can answer the assessment (DEC-3).</summary>
    public required int AssessmentAnswerWorkingDays { get; init; }

    /// <summary>Calendar days before staff move by which their new employer is told about them (DEC-5).</summary>
    public required int StaffInformationDays { get; init; }

    /// <summary>The part of the term over which a longer contract needs a change notice first (DEC-6): 0.1 is a tenth.</summary>
    public required double ChangeNoticeOverPartOfTerm { get; init; }

    /// <summary>The part of the value over which a dearer contract needs a change notice first (DEC-6): 0.1 is a tenth, for goods and services.</summary>
    public required double ChangeNoticeOverPartOfValue { get; init; }

    /// <summary>From how many pence on a change of a health contract is made public (DEC-6, PSR).</summary>
    public required long PublishChangeFromPence { get; init; }

    /// <summary>Calendar days in which that happens.</summary>
    public required int PublishChangeDays { get; init; }

    /// <summary>Months after the end at which the provider is asked how it gets on, smallest first (DEC-4).</summary>
    public required IReadOnlyList<int> FollowUpMonths { get; init; }

    /// <summary>Working days after the last of these by which the case should be closed.</summary>
    public required int CloseWorkingDaysAfter { get; init; }
}
