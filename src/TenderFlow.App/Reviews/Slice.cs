using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.App.Reviews.Contracts;
using TenderFlow.App.Reviews.Mail;
using TenderFlow.App.Reviews.Processes;
using TenderFlow.App.Web;
using TenderFlow.Durable;

namespace TenderFlow.App.Reviews;

/// <summary>Review: agree the plan, sign, ask, chase, listen, answer back.</summary>
public static class Slice
{
    /// <summary>Adds the stage.</summary>
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<IEventListener, ProposeContract>();
        services.AddSingleton<AgreeReviewPlan>();
        services.AddSingleton<SignContract>();
        services.AddSingleton<AnswerReview>();
        services.AddSingleton<GiveFeedback>();
        services.AddSingleton<MoveReview>();
        services.AddSingleton<AttachedFile>();
        services.AddSingleton<ReadContracts>();
        services.AddNavigation(40, ReviewLinks.Contracts, "Contracts", Policies.Commissioner, Policies.Provider);
        services.AddSingleton<IMessageComposer, ReviewMail>();
        services.AddSingleton<IMessageComposer, PlanMail>();
        services.AddSingleton<IMomentProcess, ContractProcess>();
        services.AddSingleton<Action<DurableTaskRegistry>>(registry => registry.AddOrchestrator<ReviewsOrchestrator>());
        return services;
    }

    /// <summary>Maps what is no page: the short cut from a tender to its contract, and the file of a review.</summary>
    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tenders/{tenderId:int}/contract", Downloads.ContractOfTender).ExcludeFromDescription();
        routes.MapGet("/contracts/{id:int}/reviews/{reviewId:int}/file", Downloads.ReviewFile).ExcludeFromDescription();
    }
}
