namespace TenderFlow.App.Tendering.Managing;

/// <summary>What a message that is not written yet will be about, in words.</summary>
public static class PurposeWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["InterestConfirmed"] = "You are on the list",
        ["SupportGettingStarted"] = "Help to get started",
        ["SupportHaveYouStarted"] = "Help to start a bid",
        ["SupportNearlyThere"] = "Help to finish a bid",
        ["BidReminder"] = "Reminder that bids close soon",
        ["ClosingDateMoved"] = "The closing date moved",
        ["TenderChanged"] = "The tender changed",
        ["QuestionsAnswered"] = "New answers to questions",
        ["PartnerWanted"] = "A partner who may fit",
        ["PartnersIntroduced"] = "Two groups are introduced",
        ["JointBidInvitation"] = "A group is asked to join a bid",
        ["JointBidAnswered"] = "A group answered about a joint bid",
        ["JointBidSent"] = "Receipt for a joint bid",
        ["TenderStopped"] = "The tender was stopped",
        ["BidReceipt"] = "Receipt for a bid",
        ["FilesOnTheirWay"] = "Receipt for a bid, with files to follow",
        ["BidLate"] = "A bid came late",
        ["LateBidDecided"] = "What was decided on a late bid",
        ["BidsClosed"] = "Bids have closed",
        ["BidsOpened"] = "Bids are open, and here is the plan",
        ["PutRight"] = "Something to put right in a bid",
        ["DecisionWon"] = "The decision",
        ["DecisionNotWon"] = "The decision",
        ["SigningHeld"] = "Signing is on hold",
        ["HoldLifted"] = "Signing may go on",
        ["NoticeDue"] = "A public notice is due",
        ["NoticeLate"] = "A public notice is late",
        ["TalkItThrough"] = "The offer of a talk",
        ["TalkBooked"] = "A talk is booked",
        ["TalkCalledOff"] = "A talk is called off",
        ["QuestionUnanswered"] = "Questions wait for an answer",
        ["DecisionDue"] = "The decision is due",
        ["DecisionLate"] = "The decision is late",
        ["StandstillOver"] = "The pause before signing is over",
        ["LateBidForCommissioner"] = "A late bid waits for a decision",
    };

    /// <summary>The words for a purpose.</summary>
    public static string Of(string purpose) => Words.GetValueOrDefault(purpose, "News about the tender");
}
