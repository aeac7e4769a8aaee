using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Decommissioning;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What buyer and provider do about the end of a contract: weigh it, decide, help to carry on, look back, learn.</summary>
public sealed class EndingScript(EndingCommands commands)
{
    private static readonly WayOn[] Ways =
    [
        new(WayKind.Grant, "Small Steps Fund", "Up to £5,000 for local groups. The form has two pages.", null),
        new(WayKind.LocalBody, "The local support body for groups", "They help you to find money and rooms. It costs nothing.", null),
    ];

    /// <summary>The next things, in no order.</summary>
    public IEnumerable<Act> Next(Scene scene, EndingCase ending, Actor buyer, Actor provider, Chance chance) => ending switch
    {
        { ClosedAt: not null } => [],
        { EndedAt: not null } => After(scene, ending, buyer, provider, chance),
        _ => Before(scene, ending, buyer, provider, chance),
    };

    private IEnumerable<Act> Before(Scene scene, EndingCase ending, Actor buyer, Actor provider, Chance chance)
    {
        var days = ending.Ends.DayNumber - ending.Starts.DayNumber;
        if (ending.Decision is null && chance.In("decides on the end", 0.7))
        {
            var start = Day(ending, ending.Starts.AddDays(days * 3 / 10), chance, "share");
            if (ending.SharedAt is null)
            {
                yield return new(start, "buyer/assessment", stop => commands.Decide.ShareAsync(buyer, ending.ContractId, new(
                    "The service would be bought again in a smaller form.", "A grant, or a longer contract.", "Some people lose a place.",
                    "Two members of staff may have to leave.", "The hall would be empty on two days.", "It costs less. People may stay away."),
                    stop));
            }
            else
            {
                if (ending.ProviderAnsweredAt is null && LocalClock.Day(scene.Now, ending.Zone) <= ending.AnswerBy
                    && chance.In("provider answers", 0.8))
                {
                    yield return new(ending.SharedAt.Value.AddDays(4), "provider/assessment", stop => commands.Decide.AnswerAsync(
                        provider, ending.ContractId, "The smaller form works if we keep the hall.", stop));
                }

                yield return new(ending.SharedAt.Value.AddDays(24), "buyer/notice", stop => commands.Decide.GiveNoticeAsync(
                    buyer, ending.ContractId, new(
                        chance.In("buys again", 0.5) ? EndingDecision.BuyAgain : EndingDecision.End, "There is less money for it next year.",
                        "The service changes. Call us, and we tell you what comes next.", "The service changes. Call us.", Ways, null,
                        "The decision on the money came late."), stop));
            }
        }

        if (ending is { NoticeAt: { } given, ChosenAt: null } && chance.In("chooses", 0.6))
        {
            yield return new(given.AddDays(chance.Between("chooses after", 10, 70)), "provider/way",
                stop => commands.CarryOn.ChooseAsync(provider, ending.ContractId, "We ask for the grant, and talk to you.", stop));
        }
    }

    private IEnumerable<Act> After(Scene scene, EndingCase ending, Actor buyer, Actor provider, Chance chance)
    {
        var ended = ending.EndedAt!.Value;
        if (ending.Lessons.Length == 0)
        {
            yield return new(ended.AddDays(12), "buyer/lessons", stop => commands.CarryOn.LearnAsync(
                buyer, ending.ContractId, "Ask people earlier which hours suit them.", stop));
        }

        foreach (var months in scene.Force.Rules.Ending.FollowUpMonths.Where(m => !ending.FollowUps.Exists(f => f.Months == m)))
        {
            yield return new(Day(ending, ending.Ends.AddMonths(months).AddDays(6), chance, $"follow {months}"), $"provider/follow/{months}",
                stop => commands.CarryOn.FollowAsync(provider, ending.ContractId, months, "We go on with a small grant.", false, stop));
        }

        if (!ending.HasWayOn)
        {
            yield return new(ended.AddDays(6), "buyer/offer", stop => commands.CarryOn.OfferAsync(
                buyer, ending.ContractId, Ways[0], stop));
        }

        var isPublic = ending.EndNoticeOn is not null || scene.Force.Rules.Notices.ContractEndDays is null;
        if (isPublic && ending is { Lessons.Length: > 0, HasWayOn: true, FollowUps.Count: 2 })
        {
            yield return new(Day(ending, ending.Ends.AddMonths(6).AddDays(14), chance, "close"), "buyer/close ending",
                stop => commands.CarryOn.CloseAsync(buyer, ending.ContractId, stop));
        }
    }

    private static DateTimeOffset Day(EndingCase ending, DateOnly day, Chance chance, string what) => LocalClock.Instant(
        day, new TimeOnly(10, 0).Add(TimeSpan.FromSeconds(chance.Between(what, 1, 20_000))), ending.Zone);
}
