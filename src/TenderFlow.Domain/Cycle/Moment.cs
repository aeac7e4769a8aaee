namespace TenderFlow.Domain.Cycle;

/// <summary>A coming moment at which a tender, a bid or a contract needs something done.</summary>
/// <param name="Key">Unique within its process. It carries the version of the date it was counted from, so a moved date gives a new key (INV-1, INV-2).</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Rule">The rule that set it.</param>
/// <param name="Sentence">Why this moment, in plain words, for the timeline.</param>
/// <param name="Step">The step of a ladder: working days before or after, or the number of the thing concerned.</param>
public sealed record Moment(
    string Key, MomentKind Kind, DateTimeOffset At, string Rule, string Sentence, int Step = 0);

/// <summary>What a moment asks for.</summary>
public enum MomentKind
{
    /// <summary>Questions close (QST-1).</summary>
    QuestionsClose,

    /// <summary>Answers are due (QST-1, QST-6).</summary>
    AnswersDue,

    /// <summary>The morning digest of answers goes out (QST-4).</summary>
    AnswerDigest,

    /// <summary>Bids close (SUB-1).</summary>
    BidsClose,

    /// <summary>The decision that bidders were told to expect is due, or late.</summary>
    DecisionChase,

    /// <summary>The standstill is over and the contract may be signed (AWD-3).</summary>
    StandstillOver,

    /// <summary>Bidders who did not win are offered a talk once more (AWD-2).</summary>
    TalkAgain,

    /// <summary>A public notice is due, or late; the step is working days since (NOT table).</summary>
    NoticeChase,

    /// <summary>The contract begins.</summary>
    DeliveryStarts,

    /// <summary>The contract ends (NOT-3).</summary>
    ContractEnds,

    /// <summary>First offer of support (SUP-5).</summary>
    SupportGettingStarted,

    /// <summary>Offer to a bidder without a draft (SUP-5).</summary>
    SupportHaveYouStarted,

    /// <summary>Offer to a bidder with an unfinished draft (SUP-5).</summary>
    SupportNearlyThere,

    /// <summary>Reminder to a bidder who has not submitted (MSG-3); the step is working days left.</summary>
    BidReminder,

    /// <summary>The very last reminder (MSG-3); the step is hours left.</summary>
    BidReminderHours,

    /// <summary>A review comes up (REV-6); the step is working days left.</summary>
    ReviewComing,

    /// <summary>A review is late (REV-6); the step is working days since.</summary>
    ReviewLate,

    /// <summary>A person calls, and no further mail goes out (REV-6).</summary>
    PersonCalls,

    /// <summary>"What we heard" is due to the provider (REV-7).</summary>
    FeedbackDue,

    /// <summary>People who were asked and did not answer are reminded; the step is working days left.</summary>
    RoundReminder,

    /// <summary>A round of engagement ends.</summary>
    RoundCloses,

    /// <summary>“You said, we did” is due (SUP-1).</summary>
    YouSaidDue,

    /// <summary>What comes after a contract is to be decided (DEC-8); the step is months left.</summary>
    EndingDecisionDue,

    /// <summary>The last day for a decent notice (DEC-2).</summary>
    EndingNoticeFloor,

    /// <summary>Ways to carry on are shown again (DEC-4); the step is months since the notice.</summary>
    WaysToCarryOn,

    /// <summary>The exit plan is to be looked at (DEC-7); the step is years since the start.</summary>
    ExitPlanDue,

    /// <summary>The provider is asked how it gets on (DEC-4); the step is months since the end.</summary>
    HowAreYouGettingOn,

    /// <summary>The case of an ending is to be closed (DEC-4).</summary>
    EndingToClose,
}
