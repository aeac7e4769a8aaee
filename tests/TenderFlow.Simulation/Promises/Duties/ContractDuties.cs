using System.Globalization;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>What a contract owes: its plan to agree, its start and end, and each request of its agreed plan, neither more nor less (REV-6, REV-7, INV-8).</summary>
internal static class ContractDuties
{
    private const int AtHour = 9;
    private const int FeedbackWorkingDays = 10;
    private const int NoticeMonths = 3;

    public static IEnumerable<Duty> Of(View view, ContractRow contract) =>
        Plan(view, contract).Concat(contract.SignedAt is { } signed ? Signed(view, contract, signed) : []);

    /// <summary>The ladder of a review: message, name of the step, working days from the day it is due.</summary>
    public static IReadOnlyList<(string Purpose, string Step, int Days)> Ladder { get; } =
    [
        ("ReviewComingUp", "before-10", -10), ("ReviewComingUp", "before-3", -3), ("ReviewDueToday", "before-0", 0),
        ("ReviewLate", "after-3", 3), ("ReviewLate", "after-8", 8), ("PersonWillCall", "person", 10),
    ];

    /// <summary>When a step of a review's ladder is due.</summary>
    public static DateTimeOffset Due(View view, ContractRow contract, DateOnly day, int days) =>
        view.Due(Count(view, contract, day, days));

    /// <summary>When a step of a review's ladder may come at the earliest.</summary>
    public static DateTimeOffset Earliest(View view, ContractRow contract, DateOnly day, int days) =>
        view.Earliest(Count(view, contract, day, days));

    private static Func<Almanac, DateTimeOffset> Count(View view, ContractRow contract, DateOnly day, int days)
    {
        var profile = view.Tender(contract.TenderId).Profile;
        return almanac => Local.Instant(
            days == 0 ? almanac.SameOrBefore(profile, day) : almanac.Count(profile, day, days), AtHour, contract.Zone);
    }

    private static IEnumerable<Duty> Plan(View view, ContractRow contract)
    {
        var record = view.Record;
        if (contract.AgreedAt is not { } agreed)
        {
            var proposed = record.History(contract.Subject)[0].At;
            if (!record.HasLeft("AgreeReviewPlan", contract.Contact, $"{contract.Subject}/agree"))
            {
                yield return new("REV-1", contract.Subject, "the request to agree the plan", proposed);
            }

            yield break;
        }

        foreach (var person in new[] { contract.Contact, contract.Owner })
        {
            if (!record.HasLeft("ReviewPlanAgreed", person, $"{contract.Subject}/agreed"))
            {
                yield return new("REV-1", contract.Subject, $"the word that the plan is agreed, to person {person}", agreed);
            }
        }
    }

    private static IEnumerable<Duty> Signed(View view, ContractRow contract, DateTimeOffset signed)
    {
        if (view.Tender(contract.TenderId).Status == "Signed")
        {
            yield return new("NOT-7", contract.Subject, "the start", Later(Midnight(contract.Starts), signed));
        }

        // Nobody in the play decides what comes after, so the system itself gives notice (INV-9, DEC-2).
        var notice = view.Due(almanac => Local.Instant(
            almanac.SameOrBefore(view.Tender(contract.TenderId).Profile, contract.Ends.AddMonths(-NoticeMonths)), AtHour, contract.Zone));
        if (!view.Record.HasLeft("EndingNotice", contract.Contact, $"ending:{contract.Id}/notice/1"))
        {
            yield return new("INV-9", contract.Subject, "the notice of its end", Later(notice, signed));
        }

        if (contract.EndedAt is null)
        {
            yield return new("NOT-3", contract.Subject, "the end", Later(Midnight(contract.Ends.AddDays(1)), signed));
        }

        foreach (var duty in view.Record.Reviews[contract.Id].SelectMany(r => Review(view, contract, r, signed)))
        {
            yield return duty;
        }

        DateTimeOffset Midnight(DateOnly day) => Local.Instant(day, 0, contract.Zone);
    }

    private static IEnumerable<Duty> Review(View view, ContractRow contract, ReviewRow review, DateTimeOffset signed)
    {
        var record = view.Record;
        var name = string.Create(CultureInfo.InvariantCulture, $"{contract.Subject}/review/{review.Id}");
        if (review.AnsweredAt is not { } answered)
        {
            var counts = Later(signed, MovedAt(record, contract, review));
            foreach (var (purpose, step, days) in Ladder)
            {
                var due = Due(view, contract, review.DueOn, days);
                if (due >= counts && !record.HasLeft(purpose, contract.Contact, $"{name}/{step}/{review.Version}")
                    && !record.WasSkipped($"reviews:{contract.Id}", $"review/{review.Id}/{step}/{review.Version}"))
                {
                    yield return new("INV-8", name, $"{purpose} {step}", due);
                }
            }
        }
        else if (review.FeedbackAt is { } heard)
        {
            if (!record.HasLeft("WhatWeHeard", contract.Contact, $"{contract.Subject}/heard/{review.Id}"))
            {
                yield return new("REV-7", name, "what was heard, to the provider", heard);
            }
        }
        else if (!record.HasLeft("FeedbackDue", contract.Owner, $"{name}/feedback"))
        {
            yield return new("REV-7", name, "the word that feedback is due",
                Due(view, contract, Local.Day(answered, contract.Zone), FeedbackWorkingDays));
        }
    }

    private static DateTimeOffset MovedAt(AllRecords record, ContractRow contract, ReviewRow review) =>
        record.History(contract.Subject).LastOrDefault(e => e.Event == "ReviewMoved"
            && e.Json.GetProperty("ReviewId").GetInt32() == review.Id)?.At ?? DateTimeOffset.MinValue;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
