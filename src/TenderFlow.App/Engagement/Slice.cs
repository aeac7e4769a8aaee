using TenderFlow.App.Engagement.Answering;
using TenderFlow.App.Engagement.Asking;
using TenderFlow.App.Engagement.Hearing;
using TenderFlow.App.Engagement.Logging;
using TenderFlow.App.Engagement.Mail;
using TenderFlow.App.Engagement.Pack;
using TenderFlow.App.Engagement.Processes;
using TenderFlow.App.Engagement.Rounds;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Web;
using TenderFlow.App.Web.Layout;
using TenderFlow.Durable;

namespace TenderFlow.App.Engagement;

/// <summary>Understand: ask people, hear them, answer each point, and keep it for every bidder.</summary>
public static class Slice
{
    /// <summary>Adds the stage.</summary>
    public static IServiceCollection AddEngagement(this IServiceCollection services)
    {
        services.AddSingleton(provider => new OwnLinks(DataSecret.Of(provider.GetRequiredService<AppSettings>())));
        services.AddSingleton<ReadRounds>();
        services.AddSingleton<AskPeople>();
        services.AddSingleton<HaveSay>();
        services.AddSingleton<LogRound>();
        services.AddSingleton<AnswerPeople>();
        services.AddSingleton<IMessageComposer, RoundMail>();
        services.AddSingleton<IMomentProcess, RoundProcess>();
        services.AddSingleton<Action<DurableTaskRegistry>>(registry => registry.AddOrchestrator<EngagementOrchestrator>());
        foreach (var happened in TellWhatBecame.Steps.Keys)
        {
            services.AddSingleton<IEventListener>(provider =>
                new TellWhatBecame(provider.GetRequiredService<UnitOfWork>(), happened));
        }

        services.AddNavigation(15, EngagementLinks.Rounds, "Ask people first", Policies.Commissioner);
        services.AddNavigation(new NavigationEntry(
            60, EngagementLinks.OpenRounds, http => http.User.Identity is { IsAuthenticated: true } ? null : "Have your say"));
        return services;
    }

    /// <summary>Maps what is no page: the files that were shown to people.</summary>
    public static void MapEngagement(this IEndpointRouteBuilder routes) => routes
        .MapGet("/you-said-we-did/{id:int}/files/{place:int}", PackFile.Send).AllowAnonymous().ExcludeFromDescription();
}
