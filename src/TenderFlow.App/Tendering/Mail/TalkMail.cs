using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>Talks: the offer after a decision, and the booking for the calendars of both sides (SUP-5, AWD-2, MSG-10).</summary>
public sealed class TalkMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => ["TalkItThrough", "TalkBooked", "TalkCalledOff"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await TenderFactsOf.ReadAsync(db, intents, rules, links, now, cancellationToken);
        return (intent, _) => intent.Purpose == "TalkItThrough"
            ? OfferAsync(db, facts[intent], cancellationToken)
            : BookedAsync(db, facts[intent], intent, cancellationToken);
    }

    private static async Task<Wording> OfferAsync(TenderFlowDb db, TenderFacts facts, CancellationToken cancellationToken)
    {
        var times = await db.Set<BookableTime>().Where(t => t.TenderId == facts.Tender.Id && t.Kind == TalkKind.Feedback)
            .OrderBy(t => t.At).ToListAsync(cancellationToken);
        var free = times.Where(t => t.IsFree(facts.Now)).Take(3).Select(t => facts.InWords(t.At)).ToList();
        return times.Exists(t => t.OrganisationId == facts.Bid!.OrganisationId)
            ? new Wording.Unwanted("A talk is booked already.")
            : facts.Say(null, ("times", free), ("firstBid", facts.Interest?.FirstTimer == true ? "yes" : null),
                ("talkLink", TenderLinks.Talk(facts.Tender.Id)));
    }

    private static async Task<Wording> BookedAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var time = (await db.FindAsync<BookableTime>([Number("time")], cancellationToken))!;
        var host = (await db.FindAsync<Person>([time.HostId], cancellationToken))!;
        var bidder = (await db.FindAsync<Organisation>([Number("bidder")], cancellationToken))!;
        var off = intent.Purpose == "TalkCalledOff";
        return time.Version != Number("version")
            ? new Wording.Unwanted("The booking has changed since.")
            : facts.Say(Calendar(facts, time, bidder, Number("version"), off),
                ("when", facts.InWords(time.At)), ("minutes", $"{time.Minutes} minutes"), ("host", host.Name),
                ("bidder", bidder.Name), ("phone", host.Phone),
                ("talkLink", intent.OrganisationId is null ? TenderLinks.Times(facts.Tender.Id) : TenderLinks.Talk(facts.Tender.Id)));

        int Number(string fact) => int.Parse(intent.Facts[fact], CultureInfo.InvariantCulture);
    }

    private static CalendarEntry Calendar(TenderFacts facts, BookableTime time, Organisation bidder, int version, bool off) => new()
    {
        Identity = string.Create(CultureInfo.InvariantCulture, $"talk-{time.Id}-{bidder.Id}"),
        Host = facts.Host,
        Sequence = version - 1,
        Cancelled = off,
        At = time.At,
        Zone = facts.Closes.Zone,
        InWords = PlainDate.DayAndTime(time.At, facts.Closes.Zone),
        Summary = $"Talk: {facts.Tender.Terms.Title}",
        Description = off ? "This talk was called off." : $"A talk of {time.Minutes} minutes with {bidder.Name}.",
        OrganiserName = facts.Buyer.Name,
        OrganiserAddress = facts.Owner.Email,
        Stamp = facts.Now,
    };
}
