using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.Domain.Planning;

/// <summary>What a draft must hold before it may be published.</summary>
public static class Publication
{
    /// <summary>Every reason why a draft cannot be published now; empty when it can.</summary>
    /// <param name="tender">The draft.</param>
    /// <param name="earliestFair">The earliest closing day that is lawful and fair (TIM-1, TIM-4).</param>
    /// <param name="earliestLawful">The earliest closing day that is lawful; no reason makes an earlier one possible.</param>
    /// <param name="force">The rules in force.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    public static IReadOnlyList<Refusal> WhyNot(
        Tender tender, DateOnly earliestFair, DateOnly? earliestLawful, RulesInForce force, DateTimeOffset now)
    {
        var terms = tender.Terms;
        List<Refusal> found = [];
        Need(terms.Title.Length > 0, "NOT-1", "title", "Give the tender a name.");
        Need(terms.Summary.Length > 0, "NOT-1", "summary", "Say in two or three sentences what the service is.");
        Need(terms.Requirements.Length > 0, "NOT-1", "requirements", "Say what the service must do.");
        Need(terms.ValuePence > 0, "REG-3", "value", "Say what the whole contract is worth.");
        Need(terms.Months > 0, "NOT-1", "months", "Say how many months the contract runs.");
        Need(terms.Starts is not null, "NOT-1", "starts", "Say when the contract should start.");
        Need(terms.Engagement.Length > 0 || terms.NoEngagementReason.Length > 0, "INV-12", "engagement",
            "Say who you asked and what changed, or why you asked nobody.");
        Need(tender.Asked.Exists(a => a.Required), "SUB-4", "asked", "Ask bidders for at least one thing.");
        if (tender.BidsClose is { } closes)
        {
            Need(closes.Instant > now, "TIM-1", "closes", "Choose a closing date that is still to come.");
            Need(earliestLawful is null || closes.LocalDate >= earliestLawful, "TIM-1", "closes",
                $"The law asks for more time. The earliest day is {PlainDate.Day(earliestLawful ?? earliestFair)}.");
            Need(closes.LocalDate >= earliestFair || terms.ShortPeriodReason.Length > 0, "TIM-4", "closes",
                $"Small groups need time until {PlainDate.Day(earliestFair)}. Choose that day or later, or say why not.");
            Need(terms.Starts is null || terms.Starts > closes.LocalDate, "NOT-7", "starts",
                "The contract must start after bids close.");
        }
        else
        {
            found.Add(new("TIM-1", "closes", "Say when bids close."));
        }

        found.AddRange(tender.PlannedReviews.SelectMany(r => r.Requests).Select(ReviewPlanRules.WhyNot)
            .OfType<Refusal>().Take(1));
        if (terms is { ValuePence: { } value, Months: { } months })
        {
            found.AddRange(ReviewPlanRules.Excess(tender.PlannedReviews, value, months, force.Rules.Reviews));
        }

        return found;

        void Need(bool holds, string rule, string field, string sentence)
        {
            if (!holds)
            {
                found.Add(new(rule, field, sentence));
            }
        }
    }
}
