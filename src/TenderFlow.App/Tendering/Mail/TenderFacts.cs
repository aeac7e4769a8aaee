using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>What every message about a tender needs to know, read at the moment it leaves.</summary>
public sealed record TenderFacts(
    Tender Tender, Organisation Buyer, Person Owner, RulesInForce Force, Interest? Interest, Bid? Bid, string Host,
    DateTimeOffset Now)
{
    /// <summary>The closing date of a published tender.</summary>
    public Deadline Closes => Tender.BidsClose!;

    /// <summary>The closing date in words.</summary>
    public string ClosesInWords => PlainDate.DayAndTime(Closes);

    /// <summary>The time left in words, such as “3 working days”.</summary>
    public string TimeLeftInWords =>
        TimeLeft.Words(Now, Closes, Force.Calendar).Replace(" left", "", StringComparison.Ordinal);

    /// <summary>The titles of what is missing from the bid, quickest first.</summary>
    public IReadOnlyList<string> Missing => Bid is null
        ? [.. Tender.Asked.Where(a => a.Required).OrderBy(a => a.Minutes).Select(a => a.Title)]
        : [.. Bid.Missing(Tender.Asked).Select(a => a.Title)];

    /// <summary>Whether the bidder needs no more help or reminders (INV-1).</summary>
    public bool HasEnded => Interest is null || BidderMoments.HasEnded(Tender, Interest, Bid) || Closes.Instant <= Now;

    /// <summary>An instant in the words of the tender's zone.</summary>
    public string InWords(DateTimeOffset at) => PlainDate.DayAndTime(at, Closes.Zone);

    /// <summary>A message that is wanted. The tender's title goes with it under the name <c>tender</c>.</summary>
    public Wording Say(CalendarEntry? calendar, params (string Name, object? Value)[] values)
    {
        var all = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        all["tender"] = Tender.Terms.Title;
        return new Wording.Wanted(all, Buyer, Owner, Closes.Zone, Force, calendar);
    }

    /// <summary>The closing date for the bidder's calendar (MSG-10).</summary>
    public CalendarEntry CalendarOf(bool cancelled = false) => new()
    {
        Identity = $"tender-{Tender.Id}",
        Host = Host,
        Sequence = Tender.DeadlineVersion - (cancelled ? 0 : 1),
        Cancelled = cancelled,
        At = Closes.Instant,
        Zone = Closes.Zone,
        InWords = PlainDate.DayAndTime(Closes),
        Summary = $"Bids close: {Tender.Terms.Title}",
        Description = cancelled ? "This tender was stopped. There is nothing to send." : "Send your bid before this time.",
        OrganiserName = Buyer.Name,
        OrganiserAddress = Owner.Email,
        Stamp = Now,
    };
}
