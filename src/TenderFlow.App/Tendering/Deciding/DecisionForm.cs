using System.Globalization;
using TenderFlow.App.Web.Forms;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>Reads what a buyer typed about the bids. The names of its fields carry the bidder's number.</summary>
public static class DecisionForm
{
    /// <summary>The choice that no bid wins.</summary>
    public const string Nobody = "nobody";

    /// <summary>The most characters of a reason.</summary>
    public const int Longest = 2000;

    /// <summary>The highest score.</summary>
    public const int Best = 10;

    /// <summary>The parts that each bid is scored on.</summary>
    public static IReadOnlyList<(string Name, string Title)> Parts { get; } = [("quality", "Quality"), ("price", "Price")];

    /// <summary>The name of a field about a bidder.</summary>
    public static string Field(string what, int bidder) => string.Create(CultureInfo.InvariantCulture, $"{what}-{bidder}");

    /// <summary>Reads the feedback for one bidder; what is missing is noted in the form's errors.</summary>
    public static BidFeedback Feedback(FormReader posted, int bidder, string bidderName)
    {
        List<ScoredPart> scores = [];
        foreach (var (name, title) in Parts)
        {
            var what = $"the {name} score of {bidderName}";
            var score = posted.Number(Field(name + "-score", bidder), what, 0, Best);
            var reason = posted.Lines(
                Field(name + "-reason", bidder), $"Say why you gave this {name} score to {bidderName}.", Longest);
            scores.Add(new(title, string.Create(CultureInfo.InvariantCulture, $"{score} out of {Best}. {reason}")));
        }

        return new(
            scores,
            posted.Lines(Field("strong", bidder), $"Say what was strong in the bid of {bidderName}.", Longest),
            posted.Lines(Field("next-time", bidder), $"Say one thing {bidderName} can do better next time.", Longest));
    }
}
