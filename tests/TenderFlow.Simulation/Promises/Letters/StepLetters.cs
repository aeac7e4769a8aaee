using TenderFlow.Simulation.Promises.Duties;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Letters;

/// <summary>Reminders and offers: not too early, none after they were unwanted, none for an old date, no offer at night or twice (INV-1 to INV-3).</summary>
internal sealed class StepLetters
{
    private readonly HashSet<(string Purpose, int Person, int? Tender)> offers = [];

    public Broken? Look(View view, Letter letter)
    {
        var message = letter.Message;
        if (!letter.IsStep)
        {
            return letter.IsEndingOffer ? Welcome(view, letter, view.Tender(message.TenderId!.Value))
                : letter.IsOffer ? Offer(view, letter, view.Tender(message.TenderId!.Value))
                : message.Class == "Offer" ? new("INV-3", letter.Name, "The catalogue does not call this an offer.")
                : null;
        }

        var tender = view.Tender(message.TenderId!.Value);
        var story = view.Story(tender);
        var date = story.At(letter.At);
        return EndedAt(view, tender, story, message) is var ended && ended < letter.At
            ? new("INV-1", letter.Name, $"It left at {letter.At:u}; it was no longer wanted from {ended:u} on.")
            : message.Version != date.Version && date.SetAt < letter.At
                ? new("INV-2", letter.Name, $"It left at {letter.At:u} for date {message.Version}; {date.Version} is in force.")
                : letter.IsOffer ? Offer(view, letter, tender) : TooEarly(view, letter, tender, story);
    }

    private Broken? Offer(View view, Letter letter, TenderRow tender) => Welcome(view, letter, tender)
        ?? (offers.Add((letter.Message.Purpose, letter.Message.Person, letter.Message.TenderId))
            ? null
            : new("INV-1", letter.Name, "The same offer left twice for one tender."));

    // In open hours, to somebody who did not stop offers, and called an offer by both.
    private static Broken? Welcome(View view, Letter letter, TenderRow tender)
    {
        var message = letter.Message;
        if (!view.Hours(tender).IsOpen(letter.At))
        {
            return new("INV-3", letter.Name, $"An offer left at {Local.Time(letter.At, tender.Zone):yyyy-MM-dd HH:mm}, in quiet hours.");
        }

        if (view.Record.People[message.Person].OffersStoppedAt is { } stopped && stopped < letter.At)
        {
            return new("MSG-1", letter.Name, $"An offer left, and its reader had stopped offers at {stopped:u}.");
        }

        return message.Class != "Offer"
            ? new("INV-3", letter.Name, "The catalogue calls this an offer, the record does not.")
            : null;
    }

    private static Broken? TooEarly(View view, Letter letter, TenderRow tender, Story story)
    {
        var message = letter.Message;
        var name = message.Occasion.Split('/')[2];
        var date = story.Dates.First(d => d.Version == message.Version);
        return BidSteps.Of(view, tender, date).FirstOrDefault(s => s.Name == name) is not { } step
            ? new("INV-1", letter.Name, "No rule asks for this reminder.")
            : step.Earliest > letter.At
                ? new("INV-1", letter.Name, $"It left at {letter.At:u} and was due at {step.Due:u}.")
                : null;
    }

    // From when on nobody wanted it: the bid was in, taken back or declined, or the tender closed or stopped.
    private static DateTimeOffset EndedAt(View view, TenderRow tender, Story story, MessageRow message)
    {
        var record = view.Record;
        var bid = record.Bid(tender.Id, message.Organisation!.Value);
        var interest = record.Interests[tender.Id].FirstOrDefault(i => i.Organisation == message.Organisation);
        var sent = bid is null ? null : record.Submissions[bid.Id].FirstOrDefault(s => s.InTime);
        DateTimeOffset?[] ends = [story.EndedAt, sent?.At, bid?.WithdrawnAt, interest?.DeclinedAt, story.Last.Closes];
        return ends.Min() ?? DateTimeOffset.MaxValue;
    }
}
