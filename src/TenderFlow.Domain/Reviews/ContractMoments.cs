using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Reviews;

/// <summary>The coming moments of a signed contract: its start, its agreed reviews (REV-6, REV-7) and its end (NOT-3).</summary>
public static class ContractMoments
{
    /// <summary>Lists every moment that the contract's present state asks for, earliest first. Nothing comes from a plan that was not agreed (INV-8).</summary>
    public static IReadOnlyList<Moment> Of(Contract contract, RulesInForce force)
    {
        if (contract.SignedAt is not { } signed || contract.PlanAgreedAt is null)
        {
            return [];
        }

        List<Moment> moments =
        [
            new("delivery-starts", MomentKind.DeliveryStarts, Local(contract, contract.Starts, TimeOnly.MinValue),
                "NOT-7", "The service begins."),
        ];
        // It does not end before its end was announced (INV-9).
        if (contract is { EndedAt: null, EndAnnouncedAt: not null })
        {
            moments.Add(new("contract-ends", MomentKind.ContractEnds,
                Local(contract, contract.Ends.AddDays(1), TimeOnly.MinValue), "NOT-3", "The contract has ended."));
        }

        moments.AddRange(contract.Reviews
            .SelectMany(r => r.AnsweredAt is null ? Asking(contract, r, force) : Answered(contract, r, force))
            .Where(m => m.At >= signed));
        return [.. moments.OrderBy(m => m.At).ThenBy(m => m.Kind).ThenBy(m => m.Key, StringComparer.Ordinal)];
    }

    /// <summary>The review that a moment speaks of.</summary>
    public static int ReviewId(Moment moment) =>
        int.Parse(moment.Key.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Moment> Asking(Contract contract, Review review, RulesInForce force)
    {
        var (rules, calendar) = (force.Rules.Reviews, force.Calendar);
        foreach (var days in rules.RemindWorkingDaysBefore)
        {
            var day = days == 0
                ? calendar.PreviousOrSame(review.DueOn).Date
                : calendar.Before(review.DueOn, days).Date;
            yield return At(contract, review, day, force, $"before-{days}", MomentKind.ReviewComing, days,
                days == 0 ? "The review is due." : $"{days} working days before the review.");
        }

        foreach (var days in rules.ChaseWorkingDaysAfter)
        {
            yield return At(contract, review, calendar.Add(review.DueOn, days).Date, force, $"after-{days}",
                MomentKind.ReviewLate, days, $"{days} working days after the review was due.");
        }

        yield return At(contract, review, calendar.Add(review.DueOn, rules.PersonCallsWorkingDaysAfter).Date, force,
            "person", MomentKind.PersonCalls, rules.PersonCallsWorkingDaysAfter,
            "Mail has not helped, so a person calls.");
    }

    private static IEnumerable<Moment> Answered(Contract contract, Review review, RulesInForce force)
    {
        if (review.FeedbackAt is not null)
        {
            yield break;
        }

        var answered = LocalClock.Day(review.AnsweredAt!.Value, contract.Zone);
        var due = force.Calendar.Add(answered, force.Rules.Reviews.FeedbackWorkingDays).Date;
        yield return new($"review/{review.Id}/feedback", MomentKind.FeedbackDue,
            Local(contract, due, force.Rules.SendingHours.RemindAt), "REV-7",
            $"What you heard is due to the provider {force.Rules.Reviews.FeedbackWorkingDays} working days after the answers.");
    }

    private static Moment At(
        Contract contract, Review review, DateOnly day, RulesInForce force, string step, MomentKind kind, int days,
        string sentence) =>
        new($"review/{review.Id}/{step}/{review.DueVersion}", kind,
            Local(contract, day, force.Rules.SendingHours.RemindAt), "REV-6", sentence, days);

    private static DateTimeOffset Local(Contract contract, DateOnly day, TimeOnly time) =>
        Deadline.AtLocal(day, time, contract.Zone).Instant;
}
