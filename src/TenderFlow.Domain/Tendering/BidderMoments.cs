using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>The coming moments of one bidder in one tender: offers of support (SUP-5) and reminders (MSG-3).</summary>
public static class BidderMoments
{
    /// <summary>Lists every moment from when the bidder joined, or the closing date was last set, earliest first; none once the bidder needs no more (INV-1).</summary>
    public static IReadOnlyList<Moment> Of(Tender tender, Interest interest, Bid? bid, RulesInForce force)
    {
        if (HasEnded(tender, interest, bid))
        {
            return [];
        }

        var closes = tender.BidsClose!;
        var counts = Later(interest.RegisteredAt, tender.DeadlineSetAt!.Value);
        return
        [
            .. Support(tender, interest, force).Concat(Reminders(tender, force))
                .Where(m => m.At < closes.Instant)
                .Where(m => m.Kind == MomentKind.SupportGettingStarted || m.At >= counts)
                .OrderBy(m => m.At).ThenBy(m => m.Kind).ThenByDescending(m => m.Step),
        ];
    }

    /// <summary>Whether nothing more need be said: the bid is in, the bidder will not bid, or the tender is not open.</summary>
    public static bool HasEnded(Tender tender, Interest interest, Bid? bid) =>
        !tender.IsOpen || interest.DeclinedAt is not null || bid is { IsSubmitted: true }
        || bid?.WithdrawnAt is not null;

    private static IEnumerable<Moment> Support(Tender tender, Interest interest, RulesInForce force)
    {
        var (closes, hours) = (tender.BidsClose!.Instant, force.Hours(tender.BidsClose.Zone));
        var published = tender.PublishedAt!.Value;
        yield return new("support/start", MomentKind.SupportGettingStarted,
            hours.NextOpen(interest.RegisteredAt), "SUP-5",
            "Help to get started is offered when you join.");
        yield return new($"support/started/{tender.DeadlineVersion}", MomentKind.SupportHaveYouStarted,
            hours.OnOrBefore(published + ((closes - published) * force.Rules.Support.NotStartedAt)),
            "SUP-5", "A third of the time to bid has gone.");
        yield return new($"support/nearly/{tender.DeadlineVersion}", MomentKind.SupportNearlyThere,
            hours.OnOrBefore(published + ((closes - published) * force.Rules.Support.UnfinishedAt)),
            "SUP-5", "Two thirds of the time to bid have gone.");
    }

    private static IEnumerable<Moment> Reminders(Tender tender, RulesInForce force)
    {
        var (closes, rules, version) = (tender.BidsClose!, force.Rules.BidReminders, tender.DeadlineVersion);
        foreach (var days in rules.WorkingDaysBefore)
        {
            var day = force.Calendar.Before(closes.LocalDate, days).Date;
            yield return new($"reminder/{days}/{version}", MomentKind.BidReminder,
                Deadline.AtLocal(day, force.Rules.SendingHours.RemindAt, closes.Zone).Instant, "MSG-3",
                days == 1 ? "One working day before bids close." : $"{days} working days before bids close.", days);
        }

        yield return new($"reminder/hours/{version}", MomentKind.BidReminderHours,
            closes.Instant.AddHours(-rules.HoursBefore), "MSG-3",
            $"{rules.HoursBefore} hours before bids close.", rules.HoursBefore);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
