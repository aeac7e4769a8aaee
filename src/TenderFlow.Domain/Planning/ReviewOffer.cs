using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Planning;

/// <summary>A review plan in proportion to a contract, as a first offer to the person who writes the tender (REV-1, REV-2).</summary>
public static class ReviewOffer
{
    private const int MostOffered = 2;

    private static readonly DataRequest[] Requests =
    [
        new("How many people did you help, and did they come back?", "We check that the service reaches people.",
            "The person who looks after the contract", 30),
        new("What went well, and what was hard?", "We want to help before a problem grows.",
            "The person who looks after the contract", 30),
        new("Were you paid on time?", "We must pay within 30 days. This shows us when we did not.", "Our finance team", 5),
        new("What do people say about the service?", "The people who use it know best what to change.",
            "The person who looks after the contract", 45),
    ];

    /// <summary>A plan that keeps within the bands: at most two reviews a year, the last when the contract ends.</summary>
    /// <param name="valuePence">Value of the whole contract, in pence.</param>
    /// <param name="months">Length of the contract in months.</param>
    /// <param name="rules">The numbers in force.</param>
    public static IReadOnlyList<PlannedReview> Of(long valuePence, int months, ReviewRules rules)
    {
        var band = Band(valuePence, months, rules);
        var aYear = Math.Min(band.MostReports ?? MostOffered, MostOffered);
        var requests = Requests.Take(Math.Min(band.MostQuestions ?? Requests.Length, Requests.Length)).ToList();
        var step = Math.Max(1, 12 / Math.Max(1, aYear));
        List<PlannedReview> plan = [.. Due(months, step).Select(m => new PlannedReview(Title(m, months), m, requests))];
        while (plan.Count > 0 && ReviewPlanRules.Excess(plan, valuePence, months, rules).Count > 0)
        {
            plan.RemoveAt(0);
        }

        return plan;
    }

    /// <summary>How much may be asked for a contract of this size (REV-2).</summary>
    public static ReviewBand Band(long valuePence, int months, ReviewRules rules)
    {
        var yearlyPence = months <= 12 ? valuePence : valuePence * 12 / months;
        return rules.Bands.First(b => b.BelowPence is null || yearlyPence < b.BelowPence);
    }

    private static IEnumerable<int> Due(int months, int step)
    {
        for (var month = step; month < months; month += step)
        {
            yield return month;
        }

        yield return months;
    }

    private static string Title(int month, int months) => month == months
        ? "Review at the end"
        : month % 12 == 0 ? $"Review after {Years(month / 12)}" : $"Review after {month} months";

    private static string Years(int years) => years == 1 ? "1 year" : $"{years} years";
}
