using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>
/// Every number that a profile sets, as in force on one day. Read from the rulebook, never written in code.
/// </summary>
public sealed record RuleSet
{
    /// <summary>The profile these numbers belong to.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The calendar in which this profile counts working days.</summary>
    public required CalendarName Calendar { get; init; }

    /// <summary>How people are asked before a tender is written (SUP-1).</summary>
    public required EngagementRules Engagement { get; init; }

    /// <summary>How long a tender must stay open (TIM-1 to TIM-6).</summary>
    public required TenderingPeriodRules TenderingPeriod { get; init; }

    /// <summary>Which closing days and times are suggested (TZ-9).</summary>
    public required ClosingTimeRules ClosingTime { get; init; }

    /// <summary>When questions close and answers are due (QST-1, QST-3).</summary>
    public required QuestionRules Questions { get; init; }

    /// <summary>When bidders are reminded (MSG-3).</summary>
    public required BidReminderRules BidReminders { get; init; }

    /// <summary>When support is offered (SUP-5).</summary>
    public required SupportRules Support { get; init; }

    /// <summary>What counts as late, and how long bytes may follow a fingerprint (SUB-1, SUB-7).</summary>
    public required SubmissionRules Submission { get; init; }

    /// <summary>When the commissioner is chased for a decision.</summary>
    public required DecisionRules Decision { get; init; }

    /// <summary>How bids are opened, scored and put right (SUB-7, SUB-8, AWD-2, SOC-1).</summary>
    public required AssessmentRules Assessment { get; init; }

    /// <summary>How long to wait between the decision and signing (AWD-3 to AWD-5).</summary>
    public required StandstillRules Standstill { get; init; }

    /// <summary>By when notices are published (NOT-2, NOT-3, NOT-6).</summary>
    public required NoticeRules Notices { get; init; }

    /// <summary>How early an ending is announced (DEC-1, DEC-2, DEC-8).</summary>
    public required EndingRules Ending { get; init; }

    /// <summary>How much may be asked in reviews and when it is chased (REV-2, REV-5 to REV-7).</summary>
    public required ReviewRules Reviews { get; init; }

    /// <summary>When messages may leave (MSG-5).</summary>
    public required SendingHours SendingHours { get; init; }
}

/// <summary>How long a tender must stay open.</summary>
public sealed record TenderingPeriodRules
{
    /// <summary>
    /// Calendar days after publication when bids come in electronically and all documents come with the notice; null
    /// where the law sets none (TIM-1, TIM-3).
    /// </summary>
    public int? MinimumDays { get; init; }

    /// <summary>The same, when some documents follow later (TIM-1).</summary>
    public int? MinimumDaysDocumentsLater { get; init; }

    /// <summary>The same, on paper with some documents later (TIM-1).</summary>
    public int? MinimumDaysPaperDocumentsLater { get; init; }

    /// <summary>Calendar days in which suppliers ask to take part, before they bid (TIM-1).</summary>
    public int? MinimumDaysToAskToTakePart { get; init; }

    /// <summary>The same, after a qualifying planned notice or in urgency (TIM-1).</summary>
    public int? MinimumDaysShortened { get; init; }

    /// <summary>Community floor in working days for a tender that welcomes first-time bidders (TIM-4).</summary>
    public required int CommunityFloorFirstTime { get; init; }

    /// <summary>Community floor in working days otherwise (TIM-4).</summary>
    public required int CommunityFloor { get; init; }

    /// <summary>Community floor in working days for a small value (TIM-4).</summary>
    public required int CommunityFloorSmall { get; init; }

    /// <summary>Values under this many pence are small (TIM-4).</summary>
    public required long SmallValuePence { get; init; }

    /// <summary>Working days added when partnerships are invited (TIM-4).</summary>
    public required int PartnershipExtra { get; init; }

    /// <summary>Working days added when the period touches a holiday season (TIM-4).</summary>
    public required int SeasonExtra { get; init; }

    /// <summary>Seasons as month and day, first and last included (TIM-4). A season may run over New Year.</summary>
    public required IReadOnlyList<Season> Seasons { get; init; }

    /// <summary>Whether the community floor applies (it does where law sets no minimum).</summary>
    public required bool CommunityFloorApplies { get; init; }

    /// <summary>Calendar days that must remain after a material change (TIM-6).</summary>
    public required int DaysLeftAfterChange { get; init; }
}

/// <summary>A part of the year, such as 15 December to 5 January; both ends included.</summary>
public sealed record Season(int FromMonth, int FromDay, int ToMonth, int ToDay)
{
    /// <summary>Whether the day is part of it.</summary>
    public bool Contains(DateOnly day)
    {
        var afterStart = (day.Month, day.Day).CompareTo((FromMonth, FromDay)) >= 0;
        var beforeEnd = (day.Month, day.Day).CompareTo((ToMonth, ToDay)) <= 0;
        var overNewYear = (FromMonth, FromDay).CompareTo((ToMonth, ToDay)) > 0;
        return overNewYear ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}

/// <summary>When questions close and answers are due, counted back from the deadline (QST-1).</summary>
public sealed record QuestionRules
{
    /// <summary>Working days before the deadline on which questions close.</summary>
    public required int CloseWorkingDaysBefore { get; init; }

    /// <summary>Working days before the deadline by which answers are out.</summary>
    public required int AnswersWorkingDaysBefore { get; init; }

    /// <summary>True when a late question is refused; false when it is taken with a warning (QST-3).</summary>
    public required bool HardClose { get; init; }
}

/// <summary>When a bidder who has not submitted is reminded (MSG-3).</summary>
public sealed record BidReminderRules
{
    /// <summary>Working days before the deadline, largest first.</summary>
    public required IReadOnlyList<int> WorkingDaysBefore { get; init; }

    /// <summary>Hours before the deadline of the very last reminder.</summary>
    public required int HoursBefore { get; init; }
}

/// <summary>When support is offered, as parts of the tendering period (SUP-5).</summary>
public sealed record SupportRules
{
    /// <summary>
    /// The part of the period after which a bidder without a draft is asked whether they have started.
    /// </summary>
    public required double NotStartedAt { get; init; }

    /// <summary>The part after which a bidder with an unfinished draft is offered help to finish.</summary>
    public required double UnfinishedAt { get; init; }
}

/// <summary>What happens around the moment of submission.</summary>
public sealed record SubmissionRules
{
    /// <summary>Hours in which the bytes may follow a fingerprint that came in time.</summary>
    public required int BytesMayFollowHours { get; init; }
}

/// <summary>When the commissioner is reminded of the decision.</summary>
public sealed record DecisionRules
{
    /// <summary>
    /// Working days after the deadline by which bidders were told to expect a decision, unless the tender says
    /// otherwise.
    /// </summary>
    public required int ExpectedWorkingDays { get; init; }

    /// <summary>Working days after the expected date on which the commissioner is chased.</summary>
    public required IReadOnlyList<int> ChaseWorkingDaysAfter { get; init; }
}

/// <summary>The pause between telling bidders and signing.</summary>
public sealed record StandstillRules
{
    /// <summary>Working days of the pause.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>
    /// True when the first day is the day of publication (AWD-3); false when it is the day after (AWD-5).
    /// </summary>
    public required bool BeginsOnPublication { get; init; }

    /// <summary>Working days of the pause after the last further decision on objections; 0 where no such count is set (AWD-5).</summary>
    public int WorkingDaysAfterObjections { get; init; }

    /// <summary>True when the law demands the pause; false when it is offered (AWD-4).</summary>
    public required bool Mandatory { get; init; }
}

/// <summary>How much a review may ask and when it is chased.</summary>
public sealed record ReviewRules
{
    /// <summary>Working days before the due date, largest first; 0 is the day itself (REV-6).</summary>
    public required IReadOnlyList<int> RemindWorkingDaysBefore { get; init; }

    /// <summary>Working days after the due date, smallest first (REV-6).</summary>
    public required IReadOnlyList<int> ChaseWorkingDaysAfter { get; init; }

    /// <summary>Working days after the due date on which a person calls, and mail stops (REV-6).</summary>
    public required int PersonCallsWorkingDaysAfter { get; init; }

    /// <summary>Working days after the answers in which "what we heard" goes back (REV-7).</summary>
    public required int FeedbackWorkingDays { get; init; }

    /// <summary>Working days of notice for a new request (REV-5).</summary>
    public required int NewRequestNoticeWorkingDays { get; init; }

    /// <summary>Bands by yearly value, smallest first (REV-2).</summary>
    public required IReadOnlyList<ReviewBand> Bands { get; init; }

    /// <summary>The part of the contract's value that monitoring may cost (REV-2).</summary>
    public required double EffortShareOfValue { get; init; }

    /// <summary>What an hour of a provider's time is reckoned to cost, in pence.</summary>
    public required long HourPence { get; init; }
}

/// <summary>A proportionality band (REV-2).</summary>
/// <param name="BelowPence">Yearly value under which the band applies; null for the last band.</param>
/// <param name="MostReports">Most reports a year; null where agreed case by case.</param>
/// <param name="MostQuestions">Most questions a report; null where agreed case by case.</param>
public sealed record ReviewBand(long? BelowPence, int? MostReports, int? MostQuestions);

/// <summary>Local hours on working days in which messages leave (MSG-5).</summary>
/// <param name="From">First minute.</param>
/// <param name="To">First minute after.</param>
/// <param name="DigestAt">When the morning digest and chasers leave (QST-4).</param>
/// <param name="RemindAt">When reminders counted in days leave.</param>
public sealed record SendingHours(TimeOnly From, TimeOnly To, TimeOnly DigestAt, TimeOnly RemindAt);
