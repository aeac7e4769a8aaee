using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Planning;

/// <summary>What a draft must hold before it may be published.</summary>
public static class Publication
{
    /// <summary>Every reason why a draft cannot be published now; empty when it can.</summary>
    /// <param name="tender">The draft.</param>
    /// <param name="force">The rules in force.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    public static IReadOnlyList<Refusal> WhyNot(
        Tender tender, RulesInForce force, DateTimeOffset now)
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
        found.AddRange(AwardCriteria.WhyNot(AwardCriteria.Of(tender, force.Rules.Assessment), tender.Asked));
        found.AddRange(FairAsking.WhyNot(tender.Asked).Take(1).Select(r => r with { Field = "asked" }));
        if (tender.BidsClose is { } closes)
        {
            Need(closes.Instant > now, "TIM-1", "closes", "Choose a closing date that is still to come.");
            var today = LocalClock.Day(now, closes.Zone);
            Add(EarliestLawful(today, force)?.WhyNot(closes.LocalDate, "closes"));
            Add(CommunityFloor.WhyNot(closes.LocalDate, Fair(tender, today, force), terms.ShortPeriodReason, "closes"));
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

        void Add(Refusal? refusal)
        {
            if (refusal is not null)
            {
                found.Add(refusal);
            }
        }

        void Need(bool holds, string rule, string field, string sentence)
        {
            if (!holds)
            {
                found.Add(new(rule, field, sentence));
            }
        }
    }

    /// <summary>The first day on which the law lets the tender close; null where it sets none (TIM-1, TIM-3).</summary>
    public static EarliestClosing? EarliestLawful(DateOnly published, RulesInForce force) =>
        EarliestClosing.Of(published, new TenderingCase(), force.Rules.TenderingPeriod, force.Calendar);

    /// <summary>The first day that gives small groups enough time; null where the floor does not apply (TIM-4).</summary>
    public static ExplainedDate? Fair(Tender tender, DateOnly published, RulesInForce force) =>
        CommunityFloor.Of(published, Traits(tender.Terms), force.Rules.TenderingPeriod, force.Calendar);

    private static TenderTraits Traits(TenderTerms terms) =>
        new(terms.ValuePence ?? 0, terms.WelcomesFirstTimers, terms.PartnersWelcome);
}
