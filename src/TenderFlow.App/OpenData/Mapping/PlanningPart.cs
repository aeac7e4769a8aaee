using System.Text.Json.Nodes;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>What was done before the tender: who was asked, or why nobody was (INV-12).</summary>
internal static class PlanningPart
{
    public static JsonObject? Of(ReleaseFacts facts)
    {
        var terms = facts.Tender.Terms;
        var asked = terms.Engagement.Length > 0;
        return Fields.Of(
            ("noEngagementNoticeRationale", Fields.Text(terms.NoEngagementReason)),
            ("milestones", asked ? Fields.List(Fields.Of(
                ("id", "engagement"), ("title", "People were asked before the tender was written"),
                ("type", "engagement"), ("description", terms.Engagement), ("status", "met"))) : null),
            ("documents", asked ? Fields.List(Fields.Of(
                ("id", "engagement"), ("documentType", "needsAssessment"),
                ("title", "Who was asked, what they said and what changed"),
                ("description", terms.Engagement), ("url", facts.TenderPage), ("format", "text/html"),
                ("language", "en"))) : null));
    }
}
