using System.Globalization;
using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>Reads what a buyer typed about the bids. The names of its fields carry the bidder's number.</summary>
public static class DecisionForm
{
    /// <summary>The choice that no bid wins.</summary>
    public const string Nobody = "nobody";

    /// <summary>The most characters of a reason.</summary>
    public const int Longest = 2000;

    /// <summary>The name of a field about a bidder.</summary>
    public static string Field(string what, int bidder) => string.Create(CultureInfo.InvariantCulture, $"{what}-{bidder}");

    /// <summary>The name of a field about one criterion and a bidder.</summary>
    public static string Field(string what, int bidder, int criterion) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}-{bidder}-{criterion}");

    /// <summary>Reads the feedback for one bidder; what is missing is noted in the form's errors.</summary>
    /// <param name="posted">What was typed.</param>
    /// <param name="bidder">The bidder's number.</param>
    /// <param name="name">The bidder's name.</param>
    /// <param name="criteria">What is scored on this form; empty when it was scored before.</param>
    public static BidFeedback Feedback(FormReader posted, int bidder, string name, IReadOnlyList<Criterion> criteria) => new(
        [.. Evaluation.Judged(criteria).Select(number => Score(
            posted, Field("score", bidder, number), Field("reason", bidder, number), number, criteria[number - 1], name))],
        posted.Lines(Field("strong", bidder), $"Say what was strong in the bid of {name}.", Longest),
        posted.Lines(Field("next-time", bidder), $"Say one thing {name} can do better next time.", Longest));

    /// <summary>Reads a score with its reason.</summary>
    public static GivenScore Score(
        FormReader posted, string scoreField, string reasonField, int number, Criterion criterion, string name) => new(
        number,
        posted.Number(scoreField, $"the score of {name} for “{criterion.Title}”", 0, AssessmentRules.BestScore),
        posted.Lines(reasonField, $"Say why {name} gets this score for “{criterion.Title}”.", Longest));
}
