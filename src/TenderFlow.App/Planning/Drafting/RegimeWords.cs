using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Planning.Drafting;

/// <summary>Which rules a tender runs under, in words for the person who writes it.</summary>
internal static class RegimeWords
{
    public static string Name(Profile profile) => profile switch
    {
        Profile.Pa23Above => "The full rules for public buying apply.",
        Profile.Pa23LightTouch => "The lighter rules for help to people apply.",
        Profile.Pa23BelowNotifiable => "The simple rules for smaller contracts apply, with a public notice.",
        Profile.Pa23BelowSmall => "The simple rules for small contracts apply.",
        Profile.PsrHealthEngland => "The rules for health care in England apply.",
        Profile.Scotland => "The rules for Scotland apply.",
        Profile.Grant => "The rules for grants apply.",
        Profile.Custom => "Your own rules apply.",
        _ => throw new ArgumentOutOfRangeException(nameof(profile)),
    };

    /// <summary>What follows for bidders and for the buyer.</summary>
    public static IEnumerable<string> WhatItMeans(TenderTerms terms, RulesInForce force)
    {
        var (period, rules) = (force.Rules.TenderingPeriod, force.Rules);
        yield return period.MinimumDays is { } days
            ? $"The law gives bidders at least {days} days."
            : "The law sets no fewest days to bid. We suggest a time that is fair to small groups.";
        yield return $"Questions close {rules.Questions.CloseWorkingDaysBefore} working days before bids do.";
        yield return rules.Standstill switch
        {
            { WorkingDays: 0 } => "You can sign as soon as everyone knows the decision.",
            { Mandatory: true } =>
                $"The law asks for a pause of {rules.Standstill.WorkingDays} working days before you sign.",
            _ => $"We add a pause of {rules.Standstill.WorkingDays} working days before you sign, so people can ask why.",
        };
        if (terms is { ValuePence: { } value, Months: { } months })
        {
            var most = (long)(value * rules.Reviews.EffortShareOfValue);
            yield return $"Reviews should cost the provider no more than {Money.Words(most)} in time over "
                + $"{(months == 1 ? "1 month" : $"{months} months")}.";
        }

        yield return CalendarWords.Of(force.Calendar.Name);
    }
}
