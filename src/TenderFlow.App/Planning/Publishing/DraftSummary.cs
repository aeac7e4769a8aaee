using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Drafting.Asking;
using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Publishing;

/// <summary>A draft as its writer reads it before it goes out: the answers of each step, with the way to change them.</summary>
internal static class DraftSummary
{
    /// <summary>The steps with their answers, in order.</summary>
    public static IEnumerable<(LaunchStep Step, IReadOnlyList<SummaryRow> Rows)> Of(Tender draft)
    {
        var terms = draft.Terms;
        yield return Part(draft, LaunchStep.About,
            ("Name", terms.Title), ("Summary", terms.Summary), ("Where", terms.Area));
        yield return Part(draft, LaunchStep.Needs,
            ("What it must do", terms.Requirements), ("Who reads the bids", terms.Assessors));
        yield return Part(draft, LaunchStep.Value,
            ("Value with VAT", terms.ValuePence is { } value ? Money.Words(value) : ""),
            ("Start", terms.Starts is { } starts ? PlainDate.Day(starts) : ""),
            ("Length", terms.Months is { } months ? months == 1 ? "1 month" : $"{months} months" : ""),
            ("Rules", RegimeWords.Name(terms.Profile)));
        yield return Part(draft, LaunchStep.People,
            terms.Engagement.Length == 0 && terms.NoEngagementReason.Length > 0
                ? ("Why you asked nobody", terms.NoEngagementReason)
                : ("Who you asked", terms.Engagement),
            ("Specially welcome", Welcome(terms)));
        yield return Part(draft, LaunchStep.Asked,
            ("Bidders send", Lines(draft.Asked.OrderBy(a => a.Id).Select(a => $"{a.Title} ({Small(a)})"))));
        yield return Part(draft, LaunchStep.Reviews,
            ("Reviews", draft.PlannedReviews.Count == 0 ? "None" : Lines(draft.PlannedReviews
                .OrderBy(r => r.MonthsAfterStart)
                .Select(r => $"{r.Title}: {(r.Requests.Count == 1 ? "1 question" : $"{r.Requests.Count} questions")}"))));
        yield return Part(draft, LaunchStep.Closing,
            [
                ("Bids close", draft.BidsClose is { } closes ? PlainDate.DayAndTime(closes) : ""),
                .. terms.ShortPeriodReason.Length > 0
                    ? [("Why bidders have less time", terms.ShortPeriodReason)]
                    : Array.Empty<(string, string)>(),
            ]);
    }

    private static (LaunchStep Step, IReadOnlyList<SummaryRow> Rows) Part(
        Tender draft, LaunchStep step, params (string Key, string Value)[] answers) =>
        (step, [.. answers.Select(a =>
            new SummaryRow(a.Key, a.Value, $"{PlanningLinks.Step(draft.Id, step.Path)}?from=check"))]);

    private static string Welcome(TenderTerms terms) => terms switch
    {
        { WelcomesFirstTimers: true, PartnersWelcome: true } => "Groups that never bid before\nGroups that bid together",
        { WelcomesFirstTimers: true } => "Groups that never bid before",
        { PartnersWelcome: true } => "Groups that bid together",
        _ => "Everyone alike",
    };

    private static string Small(AskedItem item) =>
        $"{AskedWords.Kind(item.Kind).ToLowerInvariant()}{(item.Required ? "" : ", may be left out")}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
