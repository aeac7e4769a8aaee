using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Tendering.Managing;

/// <summary>A message about a tender: sent, waiting, or not sent. It shows no more of it than its subject.</summary>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="To">Who it is for.</param>
/// <param name="About">Its subject, or what it will be about.</param>
/// <param name="State">What became of it, in words.</param>
public sealed record TenderMessage(DateTimeOffset At, string To, string About, string State)
{
    /// <summary>All messages about a tender, newest first.</summary>
    /// <param name="db">The record.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="inWords">Writes an instant.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<TenderMessage>> OfAsync(
        TenderFlowDb db, int tenderId, Func<DateTimeOffset, string> inWords, CancellationToken cancellationToken)
    {
        var written = await db.Set<MessageRecord>().Where(m => m.TenderId == tenderId)
            .Select(m => new { m.Key, m.CreatedAt, m.RecipientName, m.Subject, m.SentAt, m.OutcomeReason })
            .ToListAsync(cancellationToken);
        var keys = written.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
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
            .. written.Select(m => new TenderMessage(m.CreatedAt, m.RecipientName, m.Subject, m.SentAt switch
                {
                    { } at => $"Sent on {inWords(at)}",
                    null when m.OutcomeReason.Length > 0 => $"Not sent. {m.OutcomeReason}",
                    null => "On its way",
                }))
                .Concat(intents.Select(i => new TenderMessage(
                    i.Row.CreatedAt, names.GetValueOrDefault(i.Intent.PersonId, ""), PurposeWords.Of(i.Intent.Purpose),
                    StateOf(i.Row, inWords))))
                .OrderByDescending(m => m.At),
        ];
    }

    private static string StateOf(OutboxRow row, Func<DateTimeOffset, string> inWords) => row switch
    {
        { Dropped: { } why } => $"Not sent. {why}",
        { Parked: true } => "Could not be sent. A person needs to look.",
        _ when row.DueAt > row.CreatedAt => $"Waits until {inWords(row.DueAt)}",
        _ => "On its way",
    };
}
