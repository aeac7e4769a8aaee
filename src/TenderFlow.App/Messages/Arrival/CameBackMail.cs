using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Warns the person at the public body that mail to somebody comes back (MSG-8).</summary>
public sealed class CameBackMail(CurrentRules rules) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => [RecordArrivals.Warning];

    /// <inheritdoc/>
    public Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<Compose>((intent, reader) => ComposeAsync(db, intent, reader, cancellationToken));

    private async Task<Wording> ComposeAsync(
        TenderFlowDb db, MessageIntent intent, Person reader, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().AsNoTracking()
            .SingleAsync(p => p.Id == int.Parse(intent.Facts["person"]), cancellationToken);
        if (person.MailStoppedAt is null)
        {
            return new Wording.Unwanted("This person has an address again.");
        }

        var number = intent.TenderId ?? await db.Set<Contract>().Where(c => c.Id == intent.ContractId)
            .Select(c => c.TenderId).SingleAsync(cancellationToken);
        var tender = await db.Set<Tender>().AsNoTracking().SingleAsync(t => t.Id == number, cancellationToken);
        var names = await db.Set<Organisation>().AsNoTracking()
            .Where(o => o.Id == person.OrganisationId || o.Id == tender.BuyerId).ToDictionaryAsync(o => o.Id, cancellationToken);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["tender"] = tender.Terms.Title,
            ["person"] = person.Name,
            ["group"] = names[person.OrganisationId].Name,
            ["phone"] = person.Phone.Length == 0 ? null : person.Phone,
            ["mendLink"] = ArrivalLinks.Mend(person.Id),
        };
        return new Wording.Wanted(values, names[tender.BuyerId], reader, Zones.London, rules.For(tender));
    }
}
