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
/// <param name="State">What became of it, in words.</param>
public sealed record TenderMessage(DateTimeOffset At, string To, string About, string State)
{
    /// <summary>Why they get it, as the message says it; null before it is written, and in a list without reasons.</summary>
    public string? Why { get; private init; }

    /// <summary>Whether it arrived, in words; null when nothing is known, and in a list without reasons.</summary>
    public string? Arrived { get; private init; }

    // Null while it is not written.
    private string? Key { get; init; }

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
            .. written.Select(m => new TenderMessage(
                    m.CreatedAt, m.RecipientName, m.Subject,
                    m.SentAt switch
                    {
                        { } at => $"Sent on {InWords(at)}",
                        null when m.OutcomeReason.Length > 0 => $"Not sent. {m.OutcomeReason}",
                        null => "On its way",
                    }) { Key = m.Key })
                .Concat(intents.Select(i => new TenderMessage(
                    i.Row.CreatedAt, names.GetValueOrDefault(i.Intent.PersonId, ""), PurposeWords.Of(i.Intent.Purpose),
                    StateOf(i.Row, InWords))))
                .OrderByDescending(m => m.At),
        ];
    }

    /// <summary>The same messages with their reasons and whether they arrived; for the few that are shown, as it reads them whole.</summary>
    public static async Task<IReadOnlyList<TenderMessage>> WithReasonsAsync(
        TenderFlowDb db, IReadOnlyList<TenderMessage> shown, string zone, CancellationToken cancellationToken)
    {
        var keys = shown.Select(m => m.Key).OfType<string>().ToList();
        var texts = await db.Set<MessageRecord>().Where(m => keys.Contains(m.Key))
            .ToDictionaryAsync(m => m.Key, m => m.TextBody, StringComparer.Ordinal, cancellationToken);
        var outside = await db.Set<Handover>().Where(h => keys.Contains(h.Key))
            .ToDictionaryAsync(h => h.Key, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. shown.Select(m => m.Key is { } key
                ? m with
                {
                    Why = WhyIn(texts[key]),
                    Arrived = outside.TryGetValue(key, out var handover) ? ArrivalWords.Of(handover, zone) : null,
                }
                : m),
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
