using TenderFlow.App.Engagement.Answering;
using TenderFlow.App.Engagement.Asking;
using TenderFlow.App.Engagement.Hearing;
using TenderFlow.App.Engagement.Logging;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>Everything that people can do before a tender is written, by the same commands that the pages use.</summary>
public sealed record EngagementCommands(AskPeople Ask, HaveSay Say, LogRound Log, AnswerPeople Reply)
{
    /// <summary>Finds them all.</summary>
    public static EngagementCommands Of(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<EngagementCommands>(services);
}
