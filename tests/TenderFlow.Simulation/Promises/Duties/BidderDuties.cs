using System.Globalization;
using System.Text.Json;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>What an open tender owes to one organisation on its list: a welcome, support (SUP-5), reminders (MSG-3).</summary>
internal static class BidderDuties
{
    private const string Reminders = "INV-1";

    public static IEnumerable<Duty> Of(View view, TenderRow tender, InterestRow interest)
    {
        var story = view.Story(tender);
        var record = view.Record;
        var date = story.Last;
        if (!record.HasLeft("InterestConfirmed", interest.Person, tender.Subject))
        {
            yield return new("MSG-1", interest.Subject, "the word that it is on the list", interest.RegisteredAt);
        }

        var bid = record.Bid(tender.Id, interest.Organisation);
        if (interest.DeclinedAt is not null || bid?.WithdrawnAt is not null || record.Counting(bid) is not null)
        {
            yield break;
        }

        var counts = Latest(interest.RegisteredAt, date.SetAt, RejoinedAt(record, interest));
        foreach (var step in BidSteps.Of(view, tender, date))
        {
            var key = $"reminder/{step.Name}/{date.Version.ToString(CultureInfo.InvariantCulture)}";
            if (step.Counted >= counts && step.Due < date.Closes && !record.WasSkipped(interest.Subject, key)
                && !record.HasLeft("BidReminder", interest.Person, $"{interest.Subject}/{key}"))
            {
                yield return new(Reminders, interest.Subject, $"the reminder {step.Name} for date {date.Version}", step.Due);
            }
        }

        if (record.People[interest.Person].OffersStoppedAt is null)
        {
            foreach (var support in Support(view, tender, interest, date, bid, counts).Where(s => s.Due < date.Closes
                && !record.Messages.Exists(m => m.Purpose == s.What && m.Person == interest.Person && m.TenderId == tender.Id && m.SentAt is not null)))
            {
                yield return support;
            }
        }
    }

    /// <summary>Whether everything that a bid must hold is in its draft.</summary>
    public static bool IsComplete(AllRecords record, TenderRow tender, BidRow bid)
    {
        var given = Items(bid.Answers, a => a.GetProperty("Text").GetString()!.Length > 0)
            .Concat(Items(bid.Documents, _ => true)).ToHashSet();
        return record.Asked[tender.Id].Where(a => a.Required)
            .All(a => a.Kind == "Price" ? bid.HasPrice : given.Contains(a.Id));
    }

    private static IEnumerable<Duty> Support(
        View view, TenderRow tender, InterestRow interest, DateInForce date, BidRow? bid, DateTimeOffset counts)
    {
        var hours = view.Hours(tender);
        var published = tender.PublishedAt!.Value;
        if (bid is null)
        {
            var first = view.Due(almanac => Hours(almanac).OnOrAfter(interest.RegisteredAt));
            if (first >= RejoinedAt(view.Record, interest))
            {
                yield return new("INV-1", interest.Subject, "SupportGettingStarted", first, hours);
            }

            if (Part(1) >= counts)
            {
                yield return new("INV-1", interest.Subject, "SupportHaveYouStarted", Part(1), hours);
            }
        }
        else if (bid.StartedAt <= Part(2) && Part(2) >= counts && !IsComplete(view.Record, tender, bid))
        {
            yield return new("INV-1", interest.Subject, "SupportNearlyThere", Part(2), hours);
        }

        DateTimeOffset Part(int thirds) =>
            view.Due(almanac => Hours(almanac).OnOrBefore(published + ((date.Closes - published) * thirds / 3)));

        SendingHours Hours(Almanac almanac) => new(almanac, tender.Profile, tender.Zone);
    }

    private static IEnumerable<int> Items(string json, Func<JsonElement, bool> which) =>
        JsonDocument.Parse(json).RootElement.EnumerateArray().Where(which).Select(e => e.GetProperty("AskedItemId").GetInt32());

    private static DateTimeOffset RejoinedAt(AllRecords record, InterestRow interest) =>
        record.History(interest.Subject).LastOrDefault(e => e.Event == "InterestRegistered")?.At ?? interest.RegisteredAt;

    private static DateTimeOffset Latest(params DateTimeOffset[] all) => all.Max();
}
