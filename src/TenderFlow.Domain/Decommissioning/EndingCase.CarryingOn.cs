using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>How people carry on after a contract, and when its case can be closed.</summary>
public sealed partial class EndingCase
{
    /// <summary>Offers one more way to carry on (DEC-4).</summary>
    public void Offer(WayOn way)
    {
        Refuse(ClosedAt is null ? way.WhyNot() : IsClosed());
        if (!Ways.Contains(way))
        {
            Ways = [.. Ways, way];
            Record(new WayOffered(TenderId, way.Kind));
        }
    }

    /// <summary>The provider chooses a way, or says that it wants none. Offers stop.</summary>
    public void Choose(string way, DateTimeOffset now)
    {
        Refuse(First(
            NoticeAt is null ? new("DEC-4", "", "No notice was given yet.") : null,
            Empty(way, "DEC-4", "way", "Say how you carry on, or that you want no help.")));
        (ChosenWay, ChosenAt) = (way.Trim(), now);
        Record(new WayChosen(TenderId));
    }

    /// <summary>Somebody who uses the service is to hear of its end by mail. The same person twice is one.</summary>
    public void AddUser(ToldUser user)
    {
        if (!Users.Exists(u => u.PersonId == user.PersonId))
        {
            Users = [.. Users, user];
            Record(new UserAdded(TenderId));
        }
    }

    /// <summary>Plans or ticks off something that is handed over.</summary>
    public void NoteHandover(HandoverItem item)
    {
        Refuse(First(
            Empty(item.What, "DEC-4", "what", "Say what is handed over."),
            Empty(item.To, "DEC-4", "to", "Say who gets it.")));
        Handover = [.. Handover.Where(h => !h.IsSame(item)), item];
        Record(new HandoverNoted(TenderId, item.What, item.DoneOn is not null));
    }

    /// <summary>The contract has ended (NOT-3: natural expiry counts too).</summary>
    public void End(DateTimeOffset now)
    {
        Refuse(NoticeAt is null || Ways.Count == 0
            ? new("INV-9", "", "No contract ends without notice, reasons and an offer to carry on.")
            : null);
        EndedAt = now;
        Record(new EndingReached(TenderId));
    }

    /// <summary>Notes that the notice of the end came out (UK11, NOT-3).</summary>
    public void NoteEndNotice(DateOnly on)
    {
        EndNoticeOn = on;
        Record(new EndNoticeNoted(TenderId, on));
    }

    /// <summary>The provider says how it is getting on.</summary>
    /// <param name="months">3 or 6 months after the end.</param>
    /// <param name="words">What it says.</param>
    /// <param name="wantsHelp">Whether it wants more help.</param>
    /// <param name="now">When, in UTC.</param>
    public void Follow(int months, string words, bool wantsHelp, DateTimeOffset now)
    {
        Refuse(First(
            EndedAt is null ? new("DEC-4", "", "The contract still runs.") : null,
            Empty(words, "DEC-4", "words", "One line is enough.")));
        FollowUps = [.. FollowUps.Where(f => f.Months != months), new(months, words.Trim(), wantsHelp, now)];
        Record(new ProviderFollowed(TenderId, months, wantsHelp));
    }

    /// <summary>Writes what was learned, for the next round of questions.</summary>
    public void Learn(string lessons)
    {
        Refuse(Empty(lessons, "DEC-3", "lessons", "Say what you would do in another way next time."));
        Lessons = lessons.Trim();
        Record(new LessonsWritten(TenderId));
    }

    /// <summary>Closes the case.</summary>
    /// <exception cref="DomainError">Something of a decent ending is missing (INV-9, DEC-4).</exception>
    public void Close(RulesInForce force, DateTimeOffset now)
    {
        if (WhyNotClose(force, now) is { Count: > 0 } refusals)
        {
            throw new DomainError(refusals);
        }

        ClosedAt = now;
        Record(new EndingClosed(TenderId));
    }

    /// <summary>Every reason why the case cannot be closed now; empty when it can (INV-9, DEC-4).</summary>
    public IReadOnlyList<Refusal> WhyNotClose(RulesInForce force, DateTimeOffset now)
    {
        var rules = force.Rules;
        // Who was asked last needs time to answer.
        var last = force.Calendar.Add(
            Periods.Months(Ends, rules.Ending.FollowUpMonths[^1]), rules.Ending.CloseWorkingDaysAfter).Date;
        Refusal?[] found =
        [
            ClosedAt is not null ? IsClosed() : null,
            EndedAt is null ? new("INV-9", "", "The contract still runs.") : null,
            NoticeAt is null || Rationale.Length == 0 ? new("INV-9", "", "Notice and reasons are missing.") : null,
            HasWayOn ? null : new("DEC-4", "",
                "Offer a way to carry on: a grant, more time, a local support body, or a group that takes over."),
            Handover.Exists(h => h.DoneOn is null) ? new("DEC-4", "", "Something is not handed over yet.") : null,
            rules.Notices.ContractEndDays is not null && EndNoticeOn is null
                ? new("NOT-3", "", "The public notice of the end (UK11) is not out yet.")
                : null,
            ChangePublishBy is { } by && ChangePublishedOn is null
                ? new("DEC-6", "", $"The longer contract is not public yet. It had to be by {PlainDate.Day(by)}.")
                : null,
            Lessons.Length == 0 ? new("DEC-3", "", "Write what you learned.") : null,
            LocalClock.Day(now, Zone) < last && !rules.Ending.FollowUpMonths.All(m => FollowUps.Exists(f => f.Months == m))
                ? new("DEC-4", "", $"The provider can say how they get on until {PlainDate.Day(last)}. Wait for their word, or for that day.")
                : null,
        ];
        return [.. found.OfType<Refusal>()];
    }

    private static Refusal IsClosed() => new("DEC-4", "", "This case is closed.");
}
