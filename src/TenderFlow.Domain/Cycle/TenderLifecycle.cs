using static TenderFlow.Domain.Cycle.TenderAction;
using static TenderFlow.Domain.Cycle.TenderStatus;

namespace TenderFlow.Domain.Cycle;

/// <summary>Every permitted move of a tender (NOT-7). A move that is not listed is refused; none follows from a page view.</summary>
public static class TenderLifecycle
{
    private static readonly Dictionary<(TenderStatus, TenderAction), TenderStatus> Moves = new()
    {
        [(Draft, SendForReview)] = InReview,
        [(InReview, SendBack)] = Draft,
        [(Draft, Publish)] = Published,
        [(InReview, Publish)] = Published,
        [(Published, CloseQuestions)] = QuestionsClosed,
        [(QuestionsClosed, ReopenQuestions)] = Published,
        [(Published, CloseToBids)] = Closed,
        [(QuestionsClosed, CloseToBids)] = Closed,
        [(Closed, StartEvaluating)] = Evaluating,
        [(Evaluating, AnnounceDecision)] = IntentionToAward,
        [(IntentionToAward, StartStandstill)] = Standstill,
        [(IntentionToAward, Sign)] = Signed,
        [(Standstill, Sign)] = Signed,
        [(Signed, StartDelivery)] = Delivering,
        [(Delivering, StartEnding)] = Ending,
        [(Delivering, End)] = Ended,
        [(Ending, End)] = Ended,
        [(Draft, Withdraw)] = Withdrawn,
        [(InReview, Withdraw)] = Withdrawn,
        [(Published, Withdraw)] = Withdrawn,
        [(QuestionsClosed, Withdraw)] = Withdrawn,
        [(Closed, DecideNotToAward)] = NotAwarded,
        [(Evaluating, DecideNotToAward)] = NotAwarded,
        [(IntentionToAward, DecideNotToAward)] = NotAwarded,
        [(Standstill, DecideNotToAward)] = NotAwarded,
        [(Standstill, TenderAction.Challenge)] = Challenged,
        [(IntentionToAward, TenderAction.Challenge)] = Challenged,
        [(Challenged, LiftChallenge)] = Standstill,
        [(Challenged, TenderAction.SetAside)] = TenderStatus.SetAside,
    };

    /// <summary>The state after an action, or null when the action is not allowed from here.</summary>
    public static TenderStatus? After(TenderStatus from, TenderAction action) =>
        Moves.TryGetValue((from, action), out var to) ? to : null;

    /// <summary>Whether bids may come in.</summary>
    public static bool IsOpen(TenderStatus status) => status is Published or QuestionsClosed;

    /// <summary>Whether nothing more will happen.</summary>
    public static bool IsOver(TenderStatus status) =>
        status is Ended or Withdrawn or NotAwarded or TenderStatus.SetAside;

    /// <summary>The state in words a reader understands.</summary>
    public static string Words(TenderStatus status) => status switch
    {
        Draft => "Draft",
        InReview => "Being checked",
        Published => "Open",
        QuestionsClosed => "Open, questions closed",
        Closed => "Closed",
        Evaluating => "Bids are being read",
        IntentionToAward => "Decision made",
        Standstill => "Pause before signing",
        Signed => "Contract signed",
        Delivering => "Service running",
        Ending => "Coming to an end",
        Ended => "Ended",
        Withdrawn => "Stopped",
        NotAwarded => "Stopped, nobody chosen",
        Challenged => "On hold",
        TenderStatus.SetAside => "Set aside by a court",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
