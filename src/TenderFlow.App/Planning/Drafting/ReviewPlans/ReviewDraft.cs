using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Drafting.ReviewPlans;

/// <summary>The reviews of a draft in the order in which they are due. A draft's reviews are always written anew.</summary>
internal static class ReviewDraft
{
    public const int MostReviews = 40;
    public const int MostQuestions = 50;

    public static IReadOnlyList<PlannedReview> InOrder(Tender draft) =>
        [.. draft.PlannedReviews.OrderBy(r => r.MonthsAfterStart).ThenBy(r => r.Id)];

    public static List<PlannedReview> Copy(Tender draft) =>
        [.. InOrder(draft).Select(r => new PlannedReview(r.Title, r.MonthsAfterStart, r.Requests))];
}
