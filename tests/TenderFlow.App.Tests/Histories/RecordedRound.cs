using TenderFlow.App.Engagement.Answering;
using TenderFlow.App.Engagement.Asking;
using TenderFlow.App.Engagement.Hearing;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Tests.Histories;

/// <summary>A round in which people are asked, beside the tender of the journey.</summary>
internal static class RecordedRound
{
    /// <summary>People are asked, get more time, and somebody says something.</summary>
    public static async Task<int> AskAsync(Stage stage)
    {
        var asking = stage.App.Get<AskPeople>();
        var plan = new RoundPlan("Youth club", "We plan a youth club.", "", ["What would help you?"], new(2026, 9, 20));
        var round = await asking.PlanAsync(stage.Asha, null, plan, default);
        await asking.OpenAsync(stage.Asha, round, default);
        await stage.App.PumpAsync();
        await asking.ExtendAsync(stage.Asha, round, new(2026, 10, 2), default);
        await stage.App.Get<HaveSay>().OpenlyAsync(
            round, new("", "", "", ContributorKind.User), [new(0, "Open late on Fridays.")], new Consent(MayQuote: true, MayName: false), default);
        return round;
    }

    /// <summary>Everyone reads what became of it.</summary>
    public static async Task AnswerAsync(Stage stage, int round)
    {
        var answering = stage.App.Get<AnswerPeople>();
        await answering.AnswerAsync(
            stage.Asha, round, 1, new(PointOutcome.AlreadySo, "It is open until 10pm on Fridays.", "", ""), default);
        await answering.PublishAsync(stage.Asha, round, default);
    }
}
