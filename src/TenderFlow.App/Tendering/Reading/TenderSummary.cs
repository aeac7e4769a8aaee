using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>What a reader wants to know first about a tender.</summary>
public static class TenderSummary
{
    /// <summary>The rows, most wanted first.</summary>
    public static IReadOnlyList<SummaryRow> Of(TenderView view)
    {
        var terms = view.Terms;
        List<SummaryRow> rows =
        [
            new("Bids close", view.TakesBids ? $"{view.ClosesInWords}\n{view.LeftInWords}" : view.ClosesInWords),
            new("Where", terms.Area),
            new("Worth", terms.ValuePence is { } pence ? $"{Money.Words(pence)} with VAT, for the whole contract" : null),
            new("Starts", terms.Starts is { } starts ? PlainDate.Day(starts) : null),
            new("Runs for", terms.Months is { } months ? $"{months} month{(months == 1 ? "" : "s")}" : null),
            new("Good to know", GoodToKnow(terms)),
            new("Who reads the bids", terms.Assessors),
        ];
        if (terms.ShortPeriodReason.Length > 0)
        {
            rows.Add(new("Why the time is short", terms.ShortPeriodReason));
        }

        return rows;
    }

    private static string GoodToKnow(TenderTerms terms) => (terms.WelcomesFirstTimers, terms.PartnersWelcome) switch
    {
        (true, true) => "First bids are welcome. You can bid together with partners.",
        (true, false) => "First bids are welcome.",
        (false, true) => "You can bid together with partners.",
        _ => "Anyone who can do this well may bid.",
    };
}
