using TenderFlow.App.Decommissioning.CarryingOn;
using TenderFlow.App.Decommissioning.Cases;
using TenderFlow.App.Decommissioning.Deciding;
using TenderFlow.App.Decommissioning.Mail;
using TenderFlow.App.Decommissioning.Processes;
using TenderFlow.App.Decommissioning.SupportList;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Web;
using TenderFlow.Durable;

namespace TenderFlow.App.Decommissioning;

/// <summary>Ending: weigh it, decide in time, tell everyone, help people to carry on, learn.</summary>
public static class Slice
{
    /// <summary>Adds the stage.</summary>
    public static IServiceCollection AddDecommissioning(this IServiceCollection services)
    {
        services.AddSingleton<IEventListener, OpenCase>();
        services.AddSingleton<IEventListener, ReachEnd>();
        services.AddSingleton<IEventListener, HearOfEndNotice>();
        services.AddSingleton<DecideEnding>();
        services.AddSingleton<CarryOn>();
        services.AddSingleton<KeepSupportList>();
        services.AddSingleton<ReadEndings>();
        services.AddSingleton<IMessageComposer, EndingMail>();
        services.AddSingleton<IMomentProcess, EndingProcess>();
        services.AddSingleton<Action<DurableTaskRegistry>>(registry => registry.AddOrchestrator<EndingOrchestrator>());
        services.AddNavigation(45, EndingLinks.SupportList, "Ways to carry on", Policies.Commissioner);
        return services;
    }
}
