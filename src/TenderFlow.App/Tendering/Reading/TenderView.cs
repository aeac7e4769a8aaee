using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>A published tender as one reader sees it now, with what the reader's own organisation did about it.</summary>
/// <param name="Tender">The tender; it has a closing date.</param>
/// <param name="Buyer">The public body.</param>
/// <param name="Owner">The named person who can be called.</param>
/// <param name="Force">The rules it is run under.</param>
/// <param name="Interest">The reader's place on the list; null when there is none.</param>
/// <param name="Bid">The reader's own bid; null when there is none.</param>
/// <param name="Now">The time of reading, in UTC.</param>
public sealed record TenderView(
    Tender Tender, Organisation Buyer, Person Owner, RulesInForce Force, Interest? Interest, Bid? Bid, DateTimeOffset Now)
{
    /// <summary>What is bought, and on what terms.</summary>
    public TenderTerms Terms => Tender.Terms;

    /// <summary>When bids close.</summary>
    public Deadline Closes => Tender.BidsClose!;

    /// <summary>The dates that follow from the closing date.</summary>
    public Timetable Dates => Timetable.Of(Closes, Force);

    /// <summary>The closing date in words, with its zone.</summary>
    public string ClosesInWords => PlainDate.WithZone(Closes);

    /// <summary>The time left, such as “3 working days left” (TZ-8).</summary>
    public string LeftInWords => TimeLeft.Words(Now, Closes, Force.Calendar);

    /// <summary>Whether a bid sent now comes in time.</summary>
    public bool TakesBids => Tender.IsOpen && Now <= Closes.Instant;

    /// <summary>Whether a late bid can still be sent, for a person to decide on (SUB-3).</summary>
    public bool TakesLateBids => !TakesBids
        && (Tender.IsOpen || Tender.Status is TenderStatus.Closed or TenderStatus.Evaluating);

    /// <summary>Whether a question asked now is taken.</summary>
    public bool TakesQuestions => Question.WhyNot(Tender, "?", Force, Now) is null;

    /// <summary>Whether the tender changed after the reader last looked at their bid (SUB-6).</summary>
    public bool BidNeedsAnotherLook =>
        TakesBids && Bid is { } bid && bid.CheckedChangeVersion < Tender.ChangeVersion;

    /// <summary>An instant in the tender's zone, such as “Thursday 24 September 2026 at 5:30pm”.</summary>
    public string Local(DateTimeOffset at) => PlainDate.DayAndTime(at, Closes.Zone);

    /// <summary>The same with its zone, for times that count.</summary>
    public string LocalWithZone(DateTimeOffset at)
    {
        var (date, time) = LocalClock.Local(at, Closes.Zone);
        return PlainDate.WithZone(Deadline.AtLocal(date, time, Closes.Zone));
    }

    /// <summary>Reads a tender; null when there is none or it is not published.</summary>
    public static async Task<TenderView?> ReadAsync(
        TenderFlowDb db, int tenderId, Actor? reader, CurrentRules rules, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (await db.FindAsync<Tender>([tenderId], cancellationToken) is not { PublishedAt: not null } tender)
        {
            return null;
        }

        var own = reader?.OrganisationId ?? 0;
        return new(
            tender,
            (await db.FindAsync<Organisation>([tender.BuyerId], cancellationToken))!,
            (await db.FindAsync<Person>([tender.OwnerId], cancellationToken))!,
            rules.For(tender),
            await JoinTender.FindAsync(db, tender.Id, own, cancellationToken),
            await WorkOnBid.FindAsync(db, tender.Id, own, cancellationToken),
            now);
    }
}
