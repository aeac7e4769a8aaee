using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Closing;

/// <summary>The buyer changes an open tender: its closing date, its text, or whether it goes on. Everyone is told once (INV-2, INV-7).</summary>
public sealed class ChangeTender(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Moves the closing date for everyone (TIM-7).</summary>
    public Task MoveClosingAsync(
        Actor actor, int tenderId, Deadline closes, string reason, CancellationToken cancellationToken) =>
        OnTenderAsync(actor, tenderId, async (work, tender) =>
        {
            var old = tender.BidsClose;
            var force = rules.For(tender);
            var expected = force.Calendar.Add(closes.LocalDate, force.Rules.Decision.ExpectedWorkingDays).Date;
            tender.MoveClosing(closes, reason, expected, force, work.Now);
            await EveryoneOnTheList.TellAsync(work, tender, "ClosingDateMoved", $"closing/{tender.DeadlineVersion}",
                Facts(("oldCloses", PlainDate.DayAndTime(old!)), ("reason", reason)), cancellationToken);
            await EveryoneOnTheList.WakeAsync(work, tender, cancellationToken);
        }, cancellationToken);

    /// <summary>Changes the published text. Bids stay valid and are flagged (SUB-6).</summary>
    public Task AmendAsync(Actor actor, AmendRequest request, CancellationToken cancellationToken) =>
        OnTenderAsync(actor, request.TenderId, async (work, tender) =>
        {
            tender.Amend(request.Summary, request.Requirements, request.What, request.Reason);
            await EveryoneOnTheList.TellAsync(work, tender, "TenderChanged", $"change/{tender.ChangeVersion}",
                Facts(("what", request.What), ("reason", request.Reason)), cancellationToken);
        }, cancellationToken);

    /// <summary>Stops an open tender.</summary>
    /// <param name="actor">Who stops it.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="reason">Why, in the words that bidders read.</param>
    /// <param name="next">What happens next, in the words that bidders read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task WithdrawAsync(
        Actor actor, int tenderId, string reason, string next, CancellationToken cancellationToken) =>
        OnTenderAsync(actor, tenderId, async (work, tender) =>
        {
            tender.Withdraw(reason);
            await EveryoneOnTheList.TellAsync(work, tender, "TenderStopped", "stopped", Facts(("next", next)), cancellationToken);
            await EveryoneOnTheList.WakeAsync(work, tender, cancellationToken);
        }, cancellationToken);

    private Task OnTenderAsync(
        Actor actor, int tenderId, Func<Work, Tender, Task> change, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            await change(work, tender);
            work.Wake(tender.Subject);
        }, cancellationToken);

    private static Dictionary<string, string> Facts(params (string Name, string Value)[] facts) =>
        facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}

/// <summary>A change of a published text.</summary>
/// <param name="TenderId">The tender.</param>
/// <param name="Summary">The new summary.</param>
/// <param name="Requirements">The new requirements.</param>
/// <param name="What">What changed, in the words that bidders read.</param>
/// <param name="Reason">Why, in the words that bidders read.</param>
public sealed record AmendRequest(int TenderId, string Summary, string Requirements, string What, string Reason);
