using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Reviews;

/// <summary>What a review plan may ask (REV-1, REV-2).</summary>
public static class ReviewPlanRules
{
    /// <summary>Why a single request cannot be scheduled; null when it can (REV-1).</summary>
    public static Refusal? WhyNot(DataRequest request) => request switch
    {
        _ when string.IsNullOrWhiteSpace(request.Question) => new("REV-1", "question", "Write what you ask."),
        _ when string.IsNullOrWhiteSpace(request.Why) =>
            new("REV-1", "why", "Say why you ask. A question without a reason cannot be part of the plan."),
        _ when string.IsNullOrWhiteSpace(request.ReadBy) => new("REV-1", "readBy", "Say who reads the answer."),
        _ when request.Minutes <= 0 => new("REV-1", "minutes", "Say about how many minutes the answer takes."),
        _ => null,
    };

    /// <summary>What in a plan is more than the contract's size bears, in plain words; empty when it is in proportion (REV-2).</summary>
    /// <param name="reviews">The planned reviews.</param>
    /// <param name="valuePence">Value of the whole contract, in pence.</param>
    /// <param name="months">Length of the contract in months.</param>
    /// <param name="rules">The numbers in force.</param>
    public static IReadOnlyList<Refusal> Excess(
        IReadOnlyList<PlannedReview> reviews, long valuePence, int months, ReviewRules rules)
    {
        var yearlyPence = months <= 12 ? valuePence : valuePence * 12 / months;
        var band = rules.Bands.First(b => b.BelowPence is null || yearlyPence < b.BelowPence);
        var years = Math.Max(1, (int)Math.Ceiling(months / 12.0));
        List<Refusal> found = [];
        if (band.MostReports * years < reviews.Count)
        {
            found.Add(new("REV-2", "reviews",
                $"For this value, plan at most {band.MostReports} reviews a year. You have {reviews.Count} in all."));
        }

        foreach (var review in reviews.Where(r => band.MostQuestions < r.Requests.Count))
        {
            found.Add(new("REV-2", "reviews",
                $"For this value, ask at most {band.MostQuestions} questions in a review. “{review.Title}” has {review.Requests.Count}."));
        }

        var (cost, most) = (CostPence(reviews, rules), (long)(valuePence * rules.EffortShareOfValue));
        if (cost > most)
        {
            found.Add(new("REV-2", "reviews",
                $"These reviews would cost the provider about {Money.Words(cost)}. Keep it under {Money.Words(most)}."));
        }

        return found;
    }

    /// <summary>What the whole plan costs the provider in time, in pence.</summary>
    public static long CostPence(IEnumerable<PlannedReview> reviews, ReviewRules rules) =>
        reviews.SelectMany(r => r.Requests).Sum(r => (long)r.Minutes) * rules.HourPence / 60;
}
