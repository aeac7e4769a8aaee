using TenderFlow.App.Documents;
using TenderFlow.App.Notices;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Publishing;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.App.Tendering.Partnering;
using TenderFlow.App.Tendering.PuttingRight;
using TenderFlow.App.Tendering.Questions;
using TenderFlow.App.Tendering.Talking;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>Everything that people can do, by the same commands that the pages use.</summary>
public sealed record Commands(
    UnitOfWork UnitOfWork, FileIntake Files, SaveDraft Draft, PublishTender Publish, JoinTender Join, AskQuestion Ask,
    AnswerQuestion Answer, WorkOnBid Work, SubmitBid Submit, DecideLateBid Late, ChangeTender Change, OpenBids Open,
    NameAssessors Assessors, ScoreBids Score, AskToPutRight AskToPutRight, PutRight PutRight, BookTalk Talk,
    MarkPublished Notice, RecordDecision Decide,
    AgreeReviewPlan Agree, SignContract Sign, AnswerReview Review, GiveFeedback Feedback, MoveReview Move,
    FindPartners Partners, BidTogether Together)
{
    /// <summary>Finds them all.</summary>
    public static Commands Of(IServiceProvider services) => ActivatorUtilities.CreateInstance<Commands>(services);
}
