using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Engagement;

/// <summary>The record that a tender is published with: who was asked, what they said, what changed (INV-12).</summary>
public static class EngagementRecord
{
    /// <summary>Whether the law asks for an early notice when people were asked: only above the threshold (NOT-5, UK2).</summary>
    public static bool NeedsEarlyNotice(Profile profile) => profile is Profile.Pa23Above or Profile.Pa23LightTouch;

    /// <summary>Why a tender cannot be published while its rounds stand like this; empty when it can (INV-12, NOT-5).</summary>
    public static IEnumerable<Refusal> WhyNot(Tender tender, IReadOnlyCollection<EngagementRound> rounds)
    {
        var asked = rounds.Where(r => r.TenderId == tender.Id && r.OpenedAt is not null).ToList();
        if (asked.Find(r => r.ClosedAt is null) is { } open)
        {
            yield return new("INV-12", "engagement",
                $"People can still have their say until {PlainDate.Day(open.LastDay)}. Publish after that.");
        }
        else if (asked.Exists(r => r.SummaryAt is null))
        {
            yield return new("INV-12", "engagement",
                "Answer what people told you, and publish “You said, we did”. Then publish the tender.");
        }

        if (NeedsEarlyNotice(tender.Terms.Profile)
            && asked.Exists(r => r is { EarlyNoticeOn: null, NoEarlyNoticeReason.Length: 0 }))
        {
            yield return new("NOT-5", "engagement",
                "You asked people early, so the law wants a notice of it (UK2). Note its day, or say why there is none.");
        }
    }

    /// <summary>The record of the published rounds, in words for everyone; empty when there is none.</summary>
    public static string Words(IEnumerable<EngagementRound> rounds)
    {
        var told = rounds.Where(r => r.SummaryAt is not null).OrderBy(r => r.Id).ToList();
        if (told.Count == 0)
        {
            return "";
        }

        var points = told.SelectMany(r => r.Points).ToList();
        var heard = told.Sum(r => r.Contributors.Count(c => c.AnsweredAt is not null));
        var changed = points.Count(p => p.Outcome == PointOutcome.Changed);
        var when = PlainDate.Range(
            LocalClock.Day(told.Min(r => r.OpenedAt!.Value), told[0].Zone), told.Max(r => r.LastDay));
        return $"We asked people from {when}. {Count(heard, "person or group", "people and groups")} told us "
            + $"{Count(points.Count, "thing", "things")}. {Count(changed, "of them changed", "of them changed")} what we ask for. "
            + "We answered every one of them.";
    }

    private static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";
}
