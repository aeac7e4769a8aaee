using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>A later last day of a contract, and what the law wants to be known of it (DEC-6).</summary>
/// <param name="Starts">First day.</param>
/// <param name="From">The last day as agreed.</param>
/// <param name="To">The new last day.</param>
/// <param name="ValuePence">The value as agreed, in pence.</param>
/// <param name="AddedPence">What the longer time costs more, in pence.</param>
/// <param name="Profile">The regime.</param>
public sealed record ContractChange(
    DateOnly Starts, DateOnly From, DateOnly To, long ValuePence, long AddedPence, Profile Profile)
{
    /// <summary>The added part of the term: 0.1 is a tenth.</summary>
    public double AddedTerm => (To.DayNumber - From.DayNumber) / (double)(From.DayNumber - Starts.DayNumber + 1);

    /// <summary>The added part of the value: 0.1 is a tenth.</summary>
    public double AddedValue => ValuePence > 0 ? AddedPence / (double)ValuePence : 0;

    /// <summary>Whether a change notice (UK10) comes first: above the threshold, not for light touch, over a tenth of the term or of the value.</summary>
    public bool NeedsNotice(EndingRules rules) => Profile == Profile.Pa23Above
        && (AddedTerm > rules.ChangeNoticeOverPartOfTerm || AddedValue > rules.ChangeNoticeOverPartOfValue);

    /// <summary>By when a change of a health contract must be public; null where it need not be.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="rules">The numbers.</param>
    public DateOnly? PublishBy(DateOnly on, EndingRules rules) =>
        Profile == Profile.PsrHealthEngland && AddedPence >= rules.PublishChangeFromPence
            ? on.AddDays(rules.PublishChangeDays)
            : null;
}
