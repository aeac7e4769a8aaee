namespace TenderFlow.Domain.Cycle;

/// <summary>Where a tender stands (NOT-7).</summary>
public enum TenderStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>A second person reads it.</summary>
    InReview,

    /// <summary>Open to bids and to questions.</summary>
    Published,

    /// <summary>Open to bids; questions have closed.</summary>
    QuestionsClosed,

    /// <summary>Closed to bids.</summary>
    Closed,

    /// <summary>Bids are being read.</summary>
    Evaluating,

    /// <summary>The decision is made and bidders are being told.</summary>
    IntentionToAward,

    /// <summary>The pause before signing.</summary>
    Standstill,

    /// <summary>The contract is signed.</summary>
    Signed,

    /// <summary>The service runs.</summary>
    Delivering,

    /// <summary>The contract is coming to its end.</summary>
    Ending,

    /// <summary>The contract has ended.</summary>
    Ended,

    /// <summary>Stopped before bids closed.</summary>
    Withdrawn,

    /// <summary>Stopped after bids closed, with no award.</summary>
    NotAwarded,

    /// <summary>Signing is blocked by court proceedings (AWD-6).</summary>
    Challenged,

    /// <summary>A court set the award aside.</summary>
    SetAside,
}

/// <summary>What can be done to a tender as a whole.</summary>
public enum TenderAction
{
    /// <summary>Ask a second person to read the draft.</summary>
    SendForReview,

    /// <summary>Send the draft back to its writer.</summary>
    SendBack,

    /// <summary>Open to bids.</summary>
    Publish,

    /// <summary>Close questions.</summary>
    CloseQuestions,

    /// <summary>Open questions again after the closing date moved.</summary>
    ReopenQuestions,

    /// <summary>Close to bids.</summary>
    CloseToBids,

    /// <summary>Begin to read bids.</summary>
    StartEvaluating,

    /// <summary>Tell bidders the decision.</summary>
    AnnounceDecision,

    /// <summary>Begin the pause before signing.</summary>
    StartStandstill,

    /// <summary>Sign the contract.</summary>
    Sign,

    /// <summary>The service begins.</summary>
    StartDelivery,

    /// <summary>The contract comes to its end.</summary>
    StartEnding,

    /// <summary>The contract has ended.</summary>
    End,

    /// <summary>Stop before bids close.</summary>
    Withdraw,

    /// <summary>Stop after bids closed.</summary>
    DecideNotToAward,

    /// <summary>Court proceedings block signing.</summary>
    Challenge,

    /// <summary>The block is lifted.</summary>
    LiftChallenge,

    /// <summary>A court sets the award aside.</summary>
    SetAside,
}
