using TenderFlow.App.OpenData.Reading;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Demo.Cast;

/// <summary>Turns a published notice into the terms of a tender. What the notice left out is filled in plainly.</summary>
internal static class TermsOf
{
    private const long UnknownValuePence = 6_000_000;
    private const int LongestMonths = 36;

    public static TenderTerms Tender(PublishedTender tender, string title, Profile profile, Chance chance) => new()
    {
        Title = title,
        Summary = Cut(tender.Description.Length > 0 ? tender.Description : $"{tender.BuyerName} wants to buy: {tender.Title}.", 600),
        Requirements = Cut(tender.Description.Length > 0 ? tender.Description : tender.Title, 5000),
        Area = tender.BuyerName,
        ValuePence = tender.ValuePence ?? UnknownValuePence,
        Profile = profile,
        Months = MonthsOf(tender),
        WelcomesFirstTimers = tender.SuitableForVcse == true || chance.In("welcome", 0.3),
        PartnersWelcome = chance.In("partners", 0.2),
        Engagement = chance.In("engaged", 0.6) ? "We met local groups and asked what they need to take part." : "",
        NoEngagementReason = "The service is bought again as it was, so we asked nobody this time.",
    };

    public static Profile ProfileOf(PublishedTender tender)
    {
        var value = tender.ValuePence ?? UnknownValuePence;
        var scottish = tender.Publisher.Contains("Scotland", StringComparison.OrdinalIgnoreCase)
            || tender.BuyerName.Contains("Scottish", StringComparison.OrdinalIgnoreCase);
        var care = tender.CpvCode?.StartsWith("85", StringComparison.Ordinal) == true;
        return (scottish, care, value) switch
        {
            (true, _, >= 5_000_000) => Profile.Scotland,
            (true, _, _) => Profile.Custom,
            (_, true, _) when tender.BuyerName.Contains("NHS", StringComparison.Ordinal) => Profile.PsrHealthEngland,
            (_, true, >= 66_354_000) => Profile.Pa23LightTouch,
            (_, false, >= 20_772_000) => Profile.Pa23Above,
            (_, _, >= 3_000_000) => Profile.Pa23BelowNotifiable,
            _ => Profile.Pa23BelowSmall,
        };
    }

    public static IReadOnlyList<AskedItem> Asked() =>
    [
        new(AskedKind.Answer, "How you will run the service", "Say who does what, and when.", true, 60),
        new(AskedKind.Answer, "How you keep people safe", "Say how you train and check your people.", true, 40),
        new(AskedKind.Document, "Your plan for the first three months", "One or two pages are enough.", true, 90),
        new(AskedKind.Price, "Your price", "The whole price with VAT.", true, 30),
    ];

    /// <summary>As many reviews as the contract's size bears (REV-2).</summary>
    public static IReadOnlyList<PlannedReview> Reviews(TenderTerms terms, RulesInForce force)
    {
        DataRequest[] requests =
        [
            new("What went well, and what did not?", "So that we can put things right early.", "The contract lead", 20),
            new("Were you paid on time?", "We promise to pay within 30 days.", "The finance team", 5),
        ];
        var (value, months) = (terms.ValuePence!.Value, terms.Months!.Value);
        var yearly = months <= 12 ? value : value * 12 / months;
        var asked = force.Rules.Reviews.Bands.First(b => b.BelowPence is null || yearly < b.BelowPence).MostQuestions is 1
            ? requests[..1]
            : requests;
        List<PlannedReview> reviews = [.. Enumerable.Range(1, Math.Max(1, months / 3))
            .Select(i => new PlannedReview(i == 1 ? "First review" : $"Review {i}", Math.Min(i * 3, months), asked))];
        while (ReviewPlanRules.Excess(reviews, value, months, force.Rules.Reviews).Count > 0)
        {
            reviews.RemoveAt(reviews.Count - 1);
        }

        return reviews;
    }

    private static int MonthsOf(PublishedTender tender)
    {
        var days = tender is { ContractStart: { } start, ContractEnd: { } end }
            ? end.DayNumber - start.DayNumber
            : tender.ContractDays ?? 365;
        return Math.Clamp((int)Math.Round(days / 30.4), 2, LongestMonths);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 2)].TrimEnd() + " …";
}
