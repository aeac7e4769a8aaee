using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Assessing;

/// <summary>What bids are scored on, and what may be (AWD-1, SOC-1, SUP-3).</summary>
public static class AwardCriteria
{
    /// <summary>The most criteria that anyone can score well.</summary>
    public const int Most = 12;

    /// <summary>All weights together.</summary>
    public const int Whole = 100;

    /// <summary>The criteria of a tender: those that were set, or else those that follow from what is asked.</summary>
    public static IReadOnlyList<Criterion> Of(Tender tender, AssessmentRules rules) =>
        tender.Terms.Criteria.Count > 0 ? tender.Terms.Criteria : Default(tender.Asked, rules);

    /// <summary>One criterion for each needed answer or file, all alike, and one for the price.</summary>
    public static IReadOnlyList<Criterion> Default(IEnumerable<AskedItem> asked, AssessmentRules rules)
    {
        var items = asked.OrderBy(a => a.Id).ToList();
        var price = items.Exists(a => a.Kind == AskedKind.Price);
        var titles = items.Where(a => a.Kind != AskedKind.Price && a.Required).Select(a => a.Title)
            .Distinct(StringComparer.Ordinal).Take(Most - 1).ToList();
        if (titles.Count == 0 && !price)
        {
            titles.Add("The bid as a whole");
        }

        var priceWeight = (price, titles.Count) switch { (false, _) => 0, (_, 0) => Whole, _ => rules.PriceWeight };
        var quality = titles.Select((title, i) =>
            new Criterion(title, Share(Whole - priceWeight, titles.Count, i), CriterionKind.Quality));
        return [.. quality, .. price ? [new Criterion("Price", priceWeight, CriterionKind.Price)] : Array.Empty<Criterion>()];
    }

    /// <summary>Every reason why bids cannot be scored like this; empty when they can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(IReadOnlyList<Criterion> criteria, IReadOnlyCollection<AskedItem> asked)
    {
        List<Refusal> found = [];
        Need(criteria.Sum(c => c.Weight) == Whole,
            $"The weights must add to {Whole}. They add to {criteria.Sum(c => c.Weight)} now.");
        Need(criteria.Count <= Most, $"Use at most {Most} things to score.");
        Need(criteria.All(c => c.Weight is > 0 and <= Whole), "Give each thing a weight of at least 1.");
        Need(criteria.All(c => c.Title.Length > 0), "Give each thing that you score a name.");
        Need(criteria.Select(c => c.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count() == criteria.Count,
            "Give each thing that you score a name of its own.");
        Need(criteria.Count(c => c.Kind == CriterionKind.Price) <= 1, "Score the price once only.");
        Need(criteria.All(c => c.Kind != CriterionKind.Price) || asked.Any(a => a is { Kind: AskedKind.Price, Required: true }),
            "You score the price, so ask each bidder for one.");
        Need(criteria.Where(c => c.Kind == CriterionKind.ServiceUsers).All(c => c.About.Length > 0),
            "Say which people who use the service you asked, or will ask.", "SUP-3");
        return found;

        void Need(bool holds, string sentence, string rule = "AWD-1")
        {
            if (!holds)
            {
                found.Add(new(rule, "criteria", sentence));
            }
        }
    }

    /// <summary>A word about social value, where the rules suggest a weight and the criteria give less; null else (SOC-1).</summary>
    public static Advice? AboutSocialValue(IReadOnlyList<Criterion> criteria, AssessmentRules rules)
    {
        var given = criteria.Where(c => c.Kind == CriterionKind.SocialValue).Sum(c => c.Weight);
        return given >= rules.SocialValueWeight ? null : new("SOC-1",
            $"Give what a bid does for your area at least {rules.SocialValueWeight} of {Whole}. "
            + "Ask for proof that a small group has already.");
    }

    // What cannot be shared alike goes to the first ones, one each.
    private static int Share(int whole, int parts, int index) => (whole / parts) + (index < whole % parts ? 1 : 0);
}
