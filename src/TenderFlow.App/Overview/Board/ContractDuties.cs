using TenderFlow.App.Reviews;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Overview.Board;

/// <summary>What a contract asks of its buyer: signing, reviews, calls and answers back.</summary>
internal static class ContractDuties
{
    /// <summary>Everything that is due or coming up.</summary>
    public static IEnumerable<BoardItem> Of(
        Contract contract, Tender tender, string provider, RulesInForce force, DateTimeOffset now)
    {
        if (contract.SignedAt is null)
        {
            return tender.Status == TenderStatus.Standstill ? [Signing(contract, tender, provider, force)] : [];
        }

        return contract.Reviews.Where(r => r.FeedbackAt is null)
            .Select(r => r.AnsweredAt is { } answered
                ? Feedback(contract, r, tender, provider, answered, force)
                : Waiting(contract, r, tender, provider, force, now));
    }

    private static BoardItem Signing(Contract contract, Tender tender, string provider, RulesInForce force)
    {
        var pause = tender.StandstillEnds ?? contract.Starts;
        var first = force.Calendar.NextOrSame(pause.AddDays(1)).Date;
        return BoardItem.On(
            contract.PlanAgreedAt is null ? $"{provider} has not agreed the review plan" : "Contract to sign",
            tender.Terms.Title,
            contract.PlanAgreedAt is null ? "Ask them. You cannot sign before." : $"With {provider}. The pause ends before this day.",
            ReviewLinks.Contract(contract.Id), first, contract.Zone);
    }

    private static BoardItem Waiting(
        Contract contract, Review review, Tender tender, string provider, RulesInForce force, DateTimeOffset now)
    {
        var rules = force.Rules.Reviews;
        var today = LocalClock.Day(now, contract.Zone);
        var call = force.Calendar.Add(review.DueOn, rules.PersonCallsWorkingDaysAfter).Date;
        var href = ReviewLinks.Review(contract.Id, review.Id);
        return today >= call
            ? BoardItem.On($"Call {provider}", tender.Terms.Title,
                $"They have not answered “{review.Title}”. Messages have not helped.", href, call, contract.Zone)
            : BoardItem.On($"{review.Title}: answers due", tender.Terms.Title,
                today > review.DueOn ? $"{provider} is late. We remind them." : $"{provider} answers. We remind them.",
                href, review.DueOn, contract.Zone);
    }

    private static BoardItem Feedback(
        Contract contract, Review review, Tender tender, string provider, DateTimeOffset answered, RulesInForce force)
    {
        var day = LocalClock.Day(answered, contract.Zone);
        return BoardItem.On($"{review.Title}: say what you heard", tender.Terms.Title, $"{provider} has answered.",
            ReviewLinks.Feedback(contract.Id, review.Id),
            force.Calendar.Add(day, force.Rules.Reviews.FeedbackWorkingDays).Date, contract.Zone);
    }
}
