using System.Globalization;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.Domain.Assessing;

/// <summary>The scores of a bid that stand, with their reasons, and its points (AWD-1).</summary>
/// <param name="BidId">The bid.</param>
/// <param name="OrganisationId">The bidder.</param>
/// <param name="Lines">One for each criterion, in order.</param>
public sealed record BidResult(int BidId, int OrganisationId, IReadOnlyList<ResultLine> Lines)
{
    /// <summary>All points, out of 100, with at most one decimal place.</summary>
    public decimal Points => Lines.Sum(line => line.Points);

    /// <summary>The points in words, such as “72.5”.</summary>
    public string PointsInWords => Points.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The results of all bids that count, best first; bids with the same points in the order they began.</summary>
    /// <exception cref="InvalidOperationException">A bid has no score that stands for a criterion; ask <see cref="Evaluation.IsFinal"/> first.</exception>
    public static IReadOnlyList<BidResult> Of(
        Evaluation evaluation, IReadOnlyList<Criterion> criteria, IReadOnlyCollection<Bid> bids) =>
        Of(evaluation.Standing, criteria, bids);

    /// <summary>The results that some scores would give.</summary>
    /// <param name="scoreOf">The score of a bid for a criterion, by its place from 1.</param>
    /// <param name="criteria">What is scored.</param>
    /// <param name="bids">The bids that count.</param>
    public static IReadOnlyList<BidResult> Of(
        Func<int, int, GivenScore?> scoreOf, IReadOnlyList<Criterion> criteria, IReadOnlyCollection<Bid> bids)
    {
        var lowest = bids.Select(b => b.Counting?.PricePence).Where(p => p is not null).Min();
        return [.. bids.OrderBy(b => b.Id).Select(b => new BidResult(b.Id, b.OrganisationId,
                [.. criteria.Select((criterion, i) => Line(scoreOf, criterion, i + 1, b, lowest))]))
            .OrderByDescending(r => r.Points)];
    }

    private static ResultLine Line(
        Func<int, int, GivenScore?> scoreOf, Criterion criterion, int number, Bid bid, long? lowest)
    {
        if (criterion.Kind == CriterionKind.Price)
        {
            return PriceLine(criterion, bid.Counting?.PricePence, lowest);
        }

        var given = scoreOf(bid.Id, number) ?? throw new InvalidOperationException(
            $"{bid.Subject} has no score for criterion {number}.");
        return new(criterion, given.Score, given.Reason);
    }

    // The lowest price gets the best score; twice the price gets half of it. What others asked is not told.
    private static ResultLine PriceLine(Criterion criterion, long? price, long? lowest) => (price, lowest) switch
    {
        (null, _) or (_, null) => new(criterion, 0, "The bid gave no price."),
        var (own, least) when own == least => new(criterion, AssessmentRules.BestScore,
            $"The price was {Money.Words(own.Value)}. It was the lowest, and the lowest gets the most."),
        var (own, least) => new(criterion, decimal.Round(AssessmentRules.BestScore * (decimal)least.Value / own.Value, 1),
            $"The price was {Money.Words(own.Value)}. The lowest price gets the most, and the others get less in line with theirs."),
    };
}

/// <summary>One criterion of a result.</summary>
/// <param name="Criterion">What was scored.</param>
/// <param name="Score">From 0 to 10, with at most one decimal place.</param>
/// <param name="Reason">Why, in the words that the bidder reads.</param>
public sealed record ResultLine(Criterion Criterion, decimal Score, string Reason)
{
    /// <summary>What it adds to the whole, with at most one decimal place.</summary>
    public decimal Points => decimal.Round(Criterion.Weight * Score / AssessmentRules.BestScore, 1);

    /// <summary>The score and its reason, such as “8 out of 10. You train people well.”.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Score:0.#} out of {AssessmentRules.BestScore}. {Reason}");

    /// <summary>What was scored and what it counts for, such as “Price (40 of 100)”.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Criterion.Title} ({Criterion.Weight} of {AwardCriteria.Whole})");
}
