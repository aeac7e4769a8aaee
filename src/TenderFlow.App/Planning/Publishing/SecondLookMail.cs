using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Planning.Publishing;

/// <summary>What colleagues write to each other about a draft, through TenderFlow.</summary>
public sealed class SecondLookMail(CurrentRules rules) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => ["SecondLookAsked", "SecondLookSentBack"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = intents.Select(i => i.TenderId ?? 0).ToHashSet();
        var tenders = await db.Set<Tender>().AsNoTracking().Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        return async (intent, _) =>
        {
            var tender = tenders[intent.TenderId!.Value];
            if (tender.IsBeingChecked != (intent.Purpose == "SecondLookAsked"))
            {
                return new Wording.Unwanted("The draft has moved on since.");
            }

            var buyer = await db.FindAsync<Organisation>([tender.BuyerId], cancellationToken);
            var owner = await db.FindAsync<Person>([tender.OwnerId], cancellationToken);
            var values = intent.Facts.ToDictionary(f => f.Key, object? (f) => f.Value, StringComparer.Ordinal);
            values["tender"] = tender.Terms.Title;
            values["checkLink"] = PlanningLinks.Check(tender.Id);
            if (intent.Purpose == "SecondLookAsked")
            {
                values["writer"] = owner!.Name;
            }

            return new Wording.Wanted(
                values, buyer!, owner!, Zones.London, rules.For(tender.Terms.Profile, LocalClock.Day(now, Zones.London)));
        };
    }
}
