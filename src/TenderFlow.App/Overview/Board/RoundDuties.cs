using TenderFlow.App.Engagement;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Overview.Board;

/// <summary>What a round of engagement asks of its public body: the answers that people wait for, and the early notice.</summary>
internal static class RoundDuties
{
    /// <summary>Everything that is due or coming up.</summary>
    public static IEnumerable<BoardItem> Of(EngagementRound round, Tender tender, RulesInForce force)
    {
        if (round is { OpenedAt: not null, SummaryAt: null })
        {
            var closed = round.ClosedAt is { } at ? LocalClock.Day(at, round.Zone) : round.LastDay;
            var said = round.Points.Count();
            yield return BoardItem.On(
                "Say what you did", round.Title,
                $"{said} {(said == 1 ? "thing was" : "things were")} said so far. Each gets an answer.",
                EngagementLinks.Page(round.Id, "points"),
                force.Calendar.Add(closed, force.Rules.Engagement.AnswerWorkingDays).Date, round.Zone);
        }

        if (round is { OpenedAt: not null, EarlyNoticeOn: null, NoEarlyNoticeReason.Length: 0 }
            && tender.PublishedAt is null && EngagementRecord.NeedsEarlyNotice(tender.Terms.Profile))
        {
            yield return BoardItem.On(
                "Early notice (UK2)", round.Title, "Publish it before the tender, and note its day here.",
                EngagementLinks.Page(round.Id, "notice"), round.LastDay, round.Zone);
        }
    }
}
