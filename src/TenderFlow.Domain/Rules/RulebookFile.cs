using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>The rulebook as it is written down: dated parts, each with its source.</summary>
internal sealed record RulebookFile
{
    public required IReadOnlyList<RulebookSection> Sections { get; init; }

    public required IReadOnlyList<ThresholdEntry> Thresholds { get; init; }

    public required IReadOnlyList<SmallEnterpriseEntry> SmallEnterprise { get; init; }
}

/// <summary>Something that is in force on some days, both ends included.</summary>
internal abstract record Dated
{
    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Meets(Dated other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);
}

/// <summary>One group of numbers for some profiles; all profiles when none is named.</summary>
internal sealed record RulebookSection : Dated
{
    public IReadOnlyList<Profile>? Profiles { get; init; }

    public required IReadOnlyList<string> Source { get; init; }

    public CalendarName? Calendar { get; init; }

    public EngagementRules? Engagement { get; init; }

    public TenderingPeriodRules? TenderingPeriod { get; init; }

    public ClosingTimeRules? ClosingTime { get; init; }

    public QuestionRules? Questions { get; init; }

    public BidReminderRules? BidReminders { get; init; }

    public SupportRules? Support { get; init; }

    public SubmissionRules? Submission { get; init; }

    public DecisionRules? Decision { get; init; }

    public AssessmentRules? Assessment { get; init; }

    public StandstillRules? Standstill { get; init; }

    public NoticeRules? Notices { get; init; }

    public EndingRules? Ending { get; init; }

    public ReviewRules? Reviews { get; init; }

    public SendingHours? SendingHours { get; init; }

    public bool IsFor(Profile profile) => Profiles is null || Profiles.Contains(profile);

    public IReadOnlyList<object> Values() =>
    [
        .. new object?[]
        {
            Calendar, Engagement, TenderingPeriod, ClosingTime, Questions, BidReminders, Support, Submission, Decision,
            Assessment, Standstill, Notices, Ending, Reviews, SendingHours,
        }.OfType<object>(),
    ];
}

internal sealed record ThresholdEntry : Dated
{
    public required ThresholdKind Kind { get; init; }

    public required long Pence { get; init; }

    public required string Source { get; init; }
}

internal sealed record SmallEnterpriseEntry : Dated
{
    public required int StaffBelow { get; init; }

    public required long TurnoverUpToPence { get; init; }

    public required long BalanceSheetUpToPence { get; init; }

    public required string Source { get; init; }
}
