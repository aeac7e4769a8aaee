using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Planning;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Planning.Drafting.Closing;

/// <summary>Which closing dates are offered for a draft, and why not earlier ones.</summary>
/// <param name="Lawful">The first day the law allows; null where it sets none (TIM-1).</param>
/// <param name="Fair">The first day that gives small groups enough time (TIM-4).</param>
/// <param name="FairIsAsked">True when an earlier day needs a written reason; false when it is advice only.</param>
/// <param name="Suggested">Good times to close, soonest first (TZ-9).</param>
internal sealed record ClosingChoices(
    EarliestClosing? Lawful, ExplainedDate Fair, bool FairIsAsked, IReadOnlyList<Deadline> Suggested)
{
    public static ClosingChoices Of(Tender draft, DateOnly today, RulesInForce force, ClosingDateAdvice advice)
    {
        var lawful = Publication.EarliestLawful(today, force);
        var asked = Publication.Fair(draft, today, force);
        var fair = asked ?? CommunityFloor.Advised(today, Traits(draft.Terms), force.Rules.TenderingPeriod, force.Calendar);
        var first = lawful is { } law && law.Suggested.Date > fair.Date ? law.Suggested.Date : fair.Date;
        return new(lawful, fair, asked is not null, advice.Suggestions(first, Zones.London));
    }

    /// <summary>Why a draft cannot close then; null when it can. The reason for a short time counts (TIM-4).</summary>
    public Refusal? WhyNot(Deadline closes, string shortPeriodReason, DateTimeOffset now) => this switch
    {
        _ when closes.Instant <= now => new("TIM-1", "closes", "Choose a closing date that is still to come."),
        _ when Lawful?.WhyNot(closes.LocalDate, "closes") is { } refusal => refusal,
        { FairIsAsked: true } => CommunityFloor.WhyNot(closes.LocalDate, Fair, shortPeriodReason, "shortPeriodReason"),
        _ => null,
    };

    private static TenderTraits Traits(TenderTerms terms) =>
        new(terms.ValuePence ?? 0, terms.WelcomesFirstTimers, terms.PartnersWelcome);
}
