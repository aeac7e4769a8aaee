using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;

namespace TenderFlow.App.Tendering.Closing;

/// <summary>
/// The buyer changes an open tender: its closing date, its text, or whether it goes on. Everyone is told once (INV-2, INV-7).
/// Words that are hard to read leave only with a reason why they stay (INV-11).
/// </summary>
public sealed class ChangeTender(UnitOfWork unitOfWork, CurrentRules rules, ReadingLevels levels)
{
    /// <summary>Moves the closing date for everyone (TIM-7).</summary>
    public Task MoveClosingAsync(
        Actor actor, int tenderId, Deadline closes, string reason, CancellationToken cancellationToken) =>
        MoveClosingAsync(actor, tenderId, closes, reason, null, cancellationToken);

    /// <summary>Moves the closing date for everyone, also with hard words when somebody says why they stay.</summary>
    public Task MoveClosingAsync(
        Actor actor, int tenderId, Deadline closes, string reason, string? hardWordsReason,
        CancellationToken cancellationToken) =>
        OnTenderAsync(actor, tenderId, async (work, tender) =>
        {
            var old = tender.BidsClose;
            var force = rules.For(tender);
            var expected = force.Calendar.Add(closes.LocalDate, force.Rules.Decision.ExpectedWorkingDays).Date;
            tender.MoveClosing(closes, reason, expected, force, work.Now);
            PlainWordsGate.Pass(tender, [WhyOf(reason)], levels, hardWordsReason);
            await EveryoneOnTheList.TellAsync(work, tender, "ClosingDateMoved", $"closing/{tender.DeadlineVersion}",
                Facts(("oldCloses", PlainDate.DayAndTime(old!)), ("reason", reason)), cancellationToken);
            await EveryoneOnTheList.WakeAsync(work, tender, cancellationToken);
        }, cancellationToken);

    /// <summary>Changes the published text. Bids stay valid and are flagged (SUB-6).</summary>
    public Task AmendAsync(Actor actor, AmendRequest request, CancellationToken cancellationToken) =>
        OnTenderAsync(actor, request.TenderId, async (work, tender) =>
        {
            // Words that stand there already were let through when they went out.
            PlainWordsGate.Pass(
                tender, request.Texts.Where(t => t.Words != tender.Terms.Summary && t.Words != tender.Terms.Requirements), levels,
                request.HardWordsReason);
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
        WithdrawAsync(actor, tenderId, reason, next, null, cancellationToken);

    /// <summary>Stops an open tender, also with hard words when somebody says why they stay.</summary>
    public Task WithdrawAsync(
        Actor actor, int tenderId, string reason, string next, string? hardWordsReason, CancellationToken cancellationToken) =>
        OnTenderAsync(actor, tenderId, async (work, tender) =>
        {
            tender.Withdraw(reason);
            PlainWordsGate.Pass(
                tender, [WhyOf(reason), new("next", TextKind.Reason, "what happens next", next)], levels, hardWordsReason);
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

    private static PublishedText WhyOf(string reason) => new("reason", TextKind.Reason, "the reason", reason);

    private static Dictionary<string, string> Facts(params (string Name, string Value)[] facts) =>
        facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}

/// <summary>A change of a published text.</summary>
/// <param name="TenderId">The tender.</param>
/// <param name="Summary">The new summary.</param>
/// <param name="Requirements">The new requirements.</param>
/// <param name="What">What changed, in the words that bidders read.</param>
/// <param name="Reason">Why, in the words that bidders read.</param>
/// <param name="HardWordsReason">Why words that are hard to read stay; null when nobody said so.</param>
public sealed record AmendRequest(
    int TenderId, string Summary, string Requirements, string What, string Reason, string? HardWordsReason = null)
{
    /// <summary>All that bidders will read.</summary>
    internal IEnumerable<PublishedText> Texts =>
    [
        new("summary", TextKind.Summary, "the summary", Summary),
        new("requirements", TextKind.Requirement, "what the service must do", Requirements),
        new("what", TextKind.Summary, "what changed", What),
        new("reason", TextKind.Reason, "the reason", Reason),
    ];
}
