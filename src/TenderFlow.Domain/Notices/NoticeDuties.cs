using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Notices;

/// <summary>Which notices each step of a tender and its contract asks for, and by when (NOT table, REV-3). Each has a key, so asking twice adds nothing.</summary>
public static class NoticeDuties
{
    /// <summary>When a tender opens: the tender notice before any other advert, and before it how people were asked (UK2, UK4).</summary>
    public static IEnumerable<OwedNotice> AtPublication(Tender tender, RulesInForce force)
    {
        var today = LocalClock.Day(tender.PublishedAt!.Value, tender.BidsClose!.Zone);
        var rules = force.Rules.Notices;
        if (rules.IsPublicContract && tender.Terms.Engagement.Length > 0)
        {
            yield return new(NoticeCode.Uk2, "uk2", today, "NOT-5", "It comes out before the tender notice.");
        }

        if (rules.HasTenderNotice)
        {
            yield return new(NoticeCode.Uk4, "uk4", today, "NOT-1", "It comes out first, before the tender is shown elsewhere.");
        }
    }

    /// <summary>When a winner is chosen: the award notice, which starts the pause before signing (UK6).</summary>
    public static IEnumerable<OwedNotice> AtAward(Tender tender, RulesInForce force)
    {
        if (force.Rules.Notices.IsPublicContract)
        {
            yield return new(NoticeCode.Uk6, "uk6", LocalClock.Day(tender.DecidedAt!.Value, tender.BidsClose!.Zone), "AWD-3",
                "The pause before signing begins on the day it comes out.");
        }
    }

    /// <summary>When a tender stops with no award: the notice that says so (UK12).</summary>
    public static IEnumerable<OwedNotice> AtStop(Tender tender, RulesInForce force, DateTimeOffset now)
    {
        var rules = force.Rules.Notices;
        if (rules is { IsPublicContract: true, SoonWorkingDays: { } days })
        {
            var due = force.Calendar.Add(LocalClock.Day(now, tender.BidsClose!.Zone), days).Date;
            yield return new(NoticeCode.Uk12, "uk12", due, "NOT-7", "It comes out as soon as you can after a tender stops.");
        }
    }

    /// <summary>When both sides have signed: the contract details, its copy, and the yearly word on how it does (UK7, UK9, NOT-2).</summary>
    public static IEnumerable<OwedNotice> AtSigning(Contract contract, RulesInForce force)
    {
        var (rules, signed) = (force.Rules.Notices, LocalClock.Day(contract.SignedAt!.Value, contract.Zone));
        if (NoticeDates.ContractDetailsBy(signed, rules) is { } details)
        {
            yield return new(NoticeCode.Uk7, "uk7", details.Date, details.Rule, details.Sentence);
        }
        else if (rules is { HasTenderNotice: true, SoonWorkingDays: { } days })
        {
            yield return new(NoticeCode.Uk7, "uk7", force.Calendar.Add(signed, days).Date, "NOT-6",
                "For a smaller contract it comes out as soon as you can after signing.");
        }

        if (NoticeDates.ContractCopyBy(signed, contract.ValuePence, rules) is { } copy)
        {
            yield return new(NoticeCode.ContractCopy, "copy", copy.Date, copy.Rule, copy.Sentence);
        }

        if (contract.ValuePence > rules.PerformanceOverPence)
        {
            for (var day = contract.Starts.AddYears(1); day <= contract.Ends; day = day.AddYears(1))
            {
                yield return Performance(day);
            }

            yield return Performance(contract.Ends);
        }
    }

    /// <summary>When a contract has ended, however it ended: the notice that says so (UK11, NOT-3).</summary>
    public static IEnumerable<OwedNotice> AtEnd(Contract contract, RulesInForce force, DateTimeOffset now)
    {
        var yesterday = LocalClock.Day(now, contract.Zone).AddDays(-1);
        if (NoticeDates.ContractEndBy(contract.Ends < yesterday ? contract.Ends : yesterday, force.Rules.Notices) is { } end)
        {
            yield return new(NoticeCode.Uk11, "uk11", end.Date, end.Rule, end.Sentence);
        }
    }

    private static OwedNotice Performance(DateOnly day) => new(NoticeCode.Uk9, $"uk9/{day:yyyy-MM-dd}", day, "REV-3",
        "How a large contract does is made public at least once a year, and at its end.");
}
