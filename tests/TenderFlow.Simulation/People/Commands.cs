using TenderFlow.App.Documents;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Stopping;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Publishing;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.App.Tendering.Questions;

namespace TenderFlow.Simulation.People;

/// <summary>All that people can do, by the same commands that the pages use.</summary>
internal sealed record Commands(
    UnitOfWork UnitOfWork, FileIntake Files, SaveDraft Draft, PublishTender Publish, JoinTender Join, AskQuestion Ask,
    AnswerQuestion Answer, WorkOnBid Work, SubmitBid Submit, DecideLateBid Late, ChangeTender Change, OpenBids Open,
    ReadingRoom Room, RecordDecision Decide,
    AgreeReviewPlan Agree, SignContract Sign, AnswerReview Review, GiveFeedback Feedback, MoveReview Move, StopOffers Stop,
    MessageLinks Links);
