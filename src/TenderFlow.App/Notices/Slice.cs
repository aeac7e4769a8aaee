using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Durable;

namespace TenderFlow.App.Notices;

/// <summary>Public notices: a task for each one that the law asks for, on its day.</summary>
public static class Slice
{
    /// <summary>Adds the slice.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        foreach (var step in RaiseNotices.Steps)
        {
            services.AddSingleton<IEventListener>(all => ActivatorUtilities.CreateInstance<RaiseNotices>(all, step));
        }

        services.AddSingleton<MarkPublished>();
        services.AddSingleton<IMessageComposer, NoticeMail>();
        services.AddSingleton<IMomentProcess, NoticeProcess>();
        services.AddSingleton<Action<DurableTaskRegistry>>(registry => registry.AddOrchestrator<NoticesOrchestrator>());
        return services;
    }
}
