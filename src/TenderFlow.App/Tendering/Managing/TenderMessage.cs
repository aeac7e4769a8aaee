using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Tendering.Managing;

/// <summary>A message about a tender: sent, waiting, or not sent. It shows no more of it than its subject.</summary>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="To">Who it is for.</param>
/// <param name="About">Its subject, or what it will be about.</param>
/// <param name="Why">Why they get it, as the message says it; null before it is written.</param>
/// <param name="State">What became of it, in words.</param>
/// <param name="Arrived">Whether it arrived, in words; null when nothing is known.</param>
public sealed record TenderMessage(
    DateTimeOffset At, string To, string About, string? Why, string State, string? Arrived)
{
    /// <summary>All messages about a tender, newest first.</summary>
    /// <param name="db">The record.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="zone">The zone of the times.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<TenderMessage>> OfAsync(
        TenderFlowDb db, int tenderId, string zone, CancellationToken cancellationToken)
    {
        string InWords(DateTimeOffset at) => PlainDate.DayAndTime(at, zone);
        var contracts = await db.Set<Contract>().Where(c => c.TenderId == tenderId).Select(c => c.Id)
            .ToListAsync(cancellationToken);
        var written = await db.Set<MessageRecord>()
            .Where(m => m.TenderId == tenderId || (m.ContractId != null && contracts.Contains(m.ContractId.Value)))
            .Select(m => new { m.Key, m.CreatedAt, m.RecipientName, m.Subject, m.TextBody, m.SentAt, m.OutcomeReason })
            .ToListAsync(cancellationToken);
        var keys = written.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var outside = await db.Set<Handover>().Where(h => keys.Contains(h.Key))
            .ToDictionaryAsync(h => h.Key, StringComparer.Ordinal, cancellationToken);
        var marker = $"\"TenderId\":{tenderId},";
        var rows = (await db.Set<OutboxRow>()
            .Where(r => r.Kind == OutboxKind.Message && (r.DoneAt == null || r.Dropped != null) && r.Payload.Contains(marker))
            .ToListAsync(cancellationToken)).Where(r => !keys.Contains(r.Key!)).ToList();
        var intents = rows.ConvertAll(r => (Row: r, Intent: r.Read<MessageIntent>()));
        var readers = intents.Select(i => i.Intent.PersonId).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => readers.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return
        [
            .. written.Select(m => new TenderMessage(
                    m.CreatedAt, m.RecipientName, m.Subject, WhyIn(m.TextBody),
                    m.SentAt switch
                    {
                        { } at => $"Sent on {InWords(at)}",
                        null when m.OutcomeReason.Length > 0 => $"Not sent. {m.OutcomeReason}",
                        null => "On its way",
                    },
                    outside.TryGetValue(m.Key, out var handover) ? ArrivalWords.Of(handover, zone) : null))
                .Concat(intents.Select(i => new TenderMessage(
                    i.Row.CreatedAt, names.GetValueOrDefault(i.Intent.PersonId, ""), PurposeWords.Of(i.Intent.Purpose),
                    null, StateOf(i.Row, InWords), null)))
                .OrderByDescending(m => m.At),
        ];
    }

    // Every message says in the line below the greeting why its reader gets it.
    private static string? WhyIn(string text) => text.Split("\n\n", 3) is [_, var why, ..] ? why : null;

    private static string StateOf(OutboxRow row, Func<DateTimeOffset, string> inWords) => row switch
    {
        { Dropped: { } why } => $"Not sent. {why}",
        { Parked: true } => "Could not be sent. A person needs to look.",
        _ when row.DueAt > row.CreatedAt => $"Waits until {inWords(row.DueAt)}",
        _ => "On its way",
    };
}
