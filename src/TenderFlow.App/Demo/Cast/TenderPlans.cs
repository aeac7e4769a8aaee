using System.Globalization;
using TenderFlow.App.OpenData.Reading;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Planning;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Demo.Cast;

/// <summary>Gives each real tender its day in the play. Its period is the real one where that is lawful and fair.</summary>
internal static class TenderPlans
{
    private const double PartOfPlay = 0.4;
    private const int LongestPeriodDays = 75;
    private static readonly TimeOnly Midday = new(12, 0);

    public static IReadOnlyList<TenderPlan> Of(
        IReadOnlyList<PublishedTender> published, DemoSettings settings, Chance chance)
    {
        var days = (settings.Ends - DemoSettings.Starts).TotalDays * PartOfPlay;
        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<TenderPlan> plans = [];
        foreach (var (number, tender) in published.OrderBy(t => chance.Part($"turn/{t.Ocid}")).Index())
        {
            var day = LocalClock.Day(DemoSettings.Starts.AddDays(days * number / published.Count), Zones.London);
            plans.Add(Plan(number, tender, day, TitleOf(tender, titles), chance.About(tender.Ocid)));
        }

        return plans;
    }

    private static TenderPlan Plan(int number, PublishedTender tender, DateOnly from, string title, Chance chance)
    {
        var profile = TermsOf.ProfileOf(tender);
        var day = WorkingDayCalendars.Shipped[CalendarName.UkUnion].NextOrSame(from).Date;
        var rules = Rulebook.Shipped.For(profile, day);
        var force = new RulesInForce(rules, WorkingDayCalendars.Shipped[rules.Calendar]);
        var time = new TimeOnly(10, 0).Add(TimeSpan.FromMinutes(number % 360));
        var terms = TermsOf.Tender(tender, title, profile, chance);
        var closes = Closing(tender, day, terms, force);
        var starts = closes.AddDays(chance.Between("gap", 50, 80));
        terms = terms with { Starts = new DateOnly(starts.Year, starts.Month, 1).AddMonths(1) };
        return new(number, tender.Ocid, tender.BuyerName, LocalClock.Instant(day, time, Zones.London),
            Deadline.Resolve(closes, Midday, Zones.London), terms, TermsOf.Asked(), TermsOf.Reviews(terms, force));
    }

    private static DateOnly Closing(PublishedTender tender, DateOnly published, TenderTerms terms, RulesInForce force)
    {
        var from = tender.TenderStart is { } start ? LocalClock.Day(start, Zones.London) : tender.PublishedOn;
        var real = tender.TenderEnd is { } end && from is { } began
            ? Math.Min(LocalClock.Day(end, Zones.London).DayNumber - began.DayNumber, LongestPeriodDays)
            : 0;
        var traits = new TenderTraits(terms.ValuePence!.Value, terms.WelcomesFirstTimers, terms.PartnersWelcome);
        DateOnly[] bounds =
        [
            published.AddDays(real),
            Publication.EarliestLawful(published, force)?.Suggested.Date ?? published,
            CommunityFloor.Of(published, traits, force.Rules.TenderingPeriod, force.Calendar)?.Date ?? published.AddDays(14),
        ];
        return force.Calendar.NextOrSame(bounds.Max()).Date;
    }

    private static string TitleOf(PublishedTender tender, HashSet<string> known)
    {
        var title = tender.Title.Length > 90 ? tender.Title[..90].TrimEnd() + " …" : tender.Title;
        for (var i = 2; !known.Add(title); i++)
        {
            title = string.Create(CultureInfo.InvariantCulture, $"{title[..Math.Min(title.Length, 90)]} ({i})");
        }

        return title;
    }
}
