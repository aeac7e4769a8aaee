using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>How bids are compared, with the weight of each thing (AWD-1).</summary>
internal static class CriteriaPart
{
    /// <summary>The kind of comparison, by the code list of the standard.</summary>
    public static string Code(ReleaseFacts facts)
    {
        var prices = Of(facts).Count(c => c.Kind == CriterionKind.Price);
        return prices == 0 ? "qualityOnly" : prices == Of(facts).Count ? "priceOnly" : "ratedCriteria";
    }

    /// <summary>Each thing that is scored, a line each.</summary>
    public static string Words(ReleaseFacts facts) => string.Join('\n', Of(facts).Select(c =>
        $"{c.Title}: {c.Weight} of {AwardCriteria.Whole} points.{(c.About.Length > 0 ? $" {c.About}" : "")}"));

    private static IReadOnlyList<Criterion> Of(ReleaseFacts facts) =>
        AwardCriteria.Of(facts.Tender, facts.Force.Rules.Assessment);
}
