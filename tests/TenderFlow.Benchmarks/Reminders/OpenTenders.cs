using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.Benchmarks.Reminders;

/// <summary>Writes open tenders and their bidders straight into the record, many in one transaction.</summary>
internal static class OpenTenders
{
    /// <summary>When all of them were published, and all bidders joined, in UTC.</summary>
    public static readonly DateTimeOffset Published = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Adds a buyer's person and providers' people. They asked for no offers: only reminders are measured.</summary>
    public static async Task<(Person Owner, List<Person> Bidders)> PeopleAsync(Work work, int organisations)
    {
        var buyer = work.Add(new Organisation(
            "Eastfield Council", OrganisationKind.PublicBody, "Eastfield", hasBidBefore: false));
        List<Organisation> groups = [.. Enumerable.Range(1, organisations).Select(number => work.Add(
            new Organisation($"Eastfield Group {number}", OrganisationKind.Provider, "Eastfield", hasBidBefore: true)))];
        await work.Db.SaveChangesAsync();
        var owner = work.Add(new Person(
            buyer.Id, "Asha Patel", "Lead", "asha@council.example", "01632 960123", PersonRole.Commissioner));
        var bidders = groups.ConvertAll(group =>
        {
            var person = work.Add(new Person(
                group.Id, $"Mary Okafor {group.Id}", "Manager", $"mary{group.Id}@group.example", "01632 960456",
                PersonRole.Provider));
            person.StopOffers(work.Now);
            return person;
        });
        await work.Db.SaveChangesAsync();
        return (owner, bidders);
    }

    /// <summary>Adds open tenders, one for each closing date, with so many bidders each who have not begun.</summary>
    /// <returns>The processes that live from now on.</returns>
    public static async Task<List<string>> AddAsync(
        Work work, RulesInForce force, IReadOnlyCollection<Deadline> closing, Person owner, List<Person> bidders, int each)
    {
        List<Tender> tenders = [.. closing.Select(closes => work.Add(Open(owner, force, closes)))];
        await work.Db.SaveChangesAsync();
        var interests = tenders.SelectMany(tender => Enumerable.Range(0, each)
            .Select(number => bidders[((tender.Id * each) + number) % bidders.Count])
            .Select(person => work.Add(new Interest(tender, person.OrganisationId, person.Id, firstTimer: false, Published))))
            .ToList();
        await work.Db.SaveChangesAsync();
        return [.. tenders.Select(t => t.Subject), .. interests.Select(i => i.Subject)];
    }

    private static Tender Open(Person owner, RulesInForce force, Deadline closes)
    {
        var tender = new Tender(owner.OrganisationId, owner.Id, Terms, Published);
        tender.Redraft(
            Terms,
            [
                new(AskedKind.Price, "Your price", "", required: true, minutes: 30),
                new(AskedKind.Answer, "How you keep people safe", "", required: true, minutes: 60),
            ],
            [new("Six months in", 6, [new("How many people came?", "To plan the rooms.", "Asha Patel", 20)])]);
        tender.ProposeClosing(closes);
        tender.Publish(force.Calendar.Add(closes.LocalDate, force.Rules.Decision.ExpectedWorkingDays).Date, Published);
        return tender;
    }

    private static TenderTerms Terms => new()
    {
        Title = "Lunch clubs",
        Summary = "Lunch and company for older people.",
        Requirements = "Run three lunch clubs.",
        Area = "Eastfield",
        ValuePence = 6_000_000,
        Months = 24,
        Starts = new DateOnly(2027, 1, 4),
        Profile = Profile.Pa23LightTouch,
        NoEngagementReason = "The same service goes on.",
    };
}
