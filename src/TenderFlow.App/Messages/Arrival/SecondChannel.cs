using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>
/// Another way to reach a person: the same message to the other people of their organisation, each with words of their
/// own, composed when it leaves. The board names whom to call (MSG-4, MSG-8).
/// </summary>
internal static class SecondChannel
{
    /// <summary>Asks for the message to the others. Whoever has it already gets nothing (MSG-6).</summary>
    public static async Task UseAsync(
        Work work, MessageRecord message, Handover handover, CancellationToken cancellationToken)
    {
        handover.UseSecondChannel(work.Now);
        var row = await work.Db.Set<OutboxRow>().AsNoTracking().SingleOrDefaultAsync(
            r => r.Kind == OutboxKind.Message && r.Key == message.Key, cancellationToken);
        if (row is null)
        {
            return;
        }

        var intent = row.Read<MessageIntent>();
        var home = await work.Db.Set<Person>().Where(p => p.Id == message.PersonId)
            .Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellationToken);
        var others = await work.Db.Set<Person>()
            .Where(p => p.OrganisationId == home && p.Id != message.PersonId && p.MailStoppedAt == null)
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        foreach (var person in others)
        {
            work.Tell(intent with { PersonId = person });
        }
    }

    /// <summary>Passes messages for people whose mail comes back on to the others of their organisation (MSG-8).</summary>
    public static async Task PassOnAsync(
        TenderFlowDb db, IReadOnlyList<(MessageIntent Intent, Person Reader)> stopped, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var homes = stopped.Select(s => s.Reader.OrganisationId).ToHashSet();
        var others = await db.Set<Person>().AsNoTracking()
            .Where(p => homes.Contains(p.OrganisationId) && p.MailStoppedAt == null).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.OrganisationId }).ToListAsync(cancellationToken);
        var intents = stopped.SelectMany(s => others.Where(o => o.OrganisationId == s.Reader.OrganisationId)
            .Select(o => s.Intent with { PersonId = o.Id })).DistinctBy(i => i.Key, StringComparer.Ordinal).ToList();
        var keys = intents.ConvertAll(i => i.Key);
        var known = await db.Set<OutboxRow>().Where(r => r.Kind == OutboxKind.Message && keys.Contains(r.Key!))
            .Select(r => r.Key).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        db.AddRange(intents.Where(i => !known.Contains(i.Key))
            .Select(i => OutboxRow.Of(OutboxKind.Message, i.Purpose, i.Key, i, now)));
    }
}
