using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Tendering.Closing;

/// <summary>What speaks against a new closing time (TZ-9). It warns and never blocks.</summary>
public sealed class ClosingAdvice(CurrentRules rules)
{
    /// <summary>The warnings in plain words; empty for a good time.</summary>
    public IReadOnlyList<string> Warnings(Deadline closes, RulesInForce force) =>
        [.. new ClosingDateAdvice(force.Rules.ClosingTime, rules.Calendars[CalendarName.UkUnion])
            .Warnings(closes.LocalDate, closes.LocalTime).Select(advice => advice.Sentence)];
}
