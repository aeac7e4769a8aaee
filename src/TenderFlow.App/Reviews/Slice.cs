using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.App.Reviews.Mail;
using TenderFlow.App.Reviews.Processes;
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
        services.AddSingleton<IMessageComposer, ReviewMail>();
        services.AddSingleton<IMessageComposer, PlanMail>();
        services.AddSingleton<IMomentProcess, ContractProcess>();
        services.AddSingleton<Action<DurableTaskRegistry>>(registry => registry.AddOrchestrator<ReviewsOrchestrator>());
        return services;
    }
}
