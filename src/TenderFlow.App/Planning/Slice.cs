using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Publishing;

namespace TenderFlow.App.Planning;

/// <summary>Plan: write a draft, find its dates, agree its reviews, publish it.</summary>
public static class Slice
{
    /// <summary>Adds the stage.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services)
    {
        services.AddSingleton<SaveDraft>();
        services.AddSingleton<CopyTender>();
        services.AddSingleton<PublishTender>();
        services.AddSingleton<SecondLook>();
        services.AddSingleton<IMessageComposer, SecondLookMail>();
        return services;
    }
}
