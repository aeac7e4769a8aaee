using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Messages;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>Turns an intent into words, unless it is no longer wanted or must wait for better hours (INV-1, INV-3).</summary>
public sealed class MessageWriter(
    IEnumerable<IMessageComposer> composers, MessageComposition composition, TemplateLibrary templates,
    MessageLinks links, IMailSender mail, TimeProvider clock)
{
    private readonly Dictionary<string, IMessageComposer> byPurpose = composers
        .SelectMany(c => c.Purposes.Select(p => (p, c))).ToDictionary(x => x.p, x => x.c, StringComparer.Ordinal);

    /// <summary>Finds the saved words of each row, or writes them. New messages are added to the database context.</summary>
    /// <returns>A message, or what becomes of the row instead; for each row, in order.</returns>
    public async Task<IReadOnlyList<WrittenRow>> WriteAsync(
        TenderFlowDb db, IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(row => row.Key!).ToList();
        var known = await db.Set<MessageRecord>().AsNoTracking().Where(m => keys.Contains(m.Key))
            .ToDictionaryAsync(m => m.Key, StringComparer.Ordinal, cancellationToken);
        // Words that never left are found anew: by now they may be wrong, unwanted, or too late in the day (INV-1 to INV-3).
        var stale = known.Values.Where(m => m.SentAt is null && !mail.HasCarried(m.Key)).ToList();
        db.RemoveRange(stale);
        stale.ForEach(m => known.Remove(m.Key));
        var now = clock.GetUtcNow();
        var fresh = await ReadAsync(db, rows.Where(row => !known.ContainsKey(row.Key!)), now, cancellationToken);
        var written = new List<WrittenRow>(rows.Count);
        foreach (var row in rows)
        {
            written.Add(known.TryGetValue(row.Key!, out var message)
                ? message.SentAt is null ? new(row, message) : new(row, RowOutcome.Done(row))
                : await WriteAsync(row, fresh, now));
        }

        db.AddRange(written.Where(w => w.IsNew).Select(w => w.Message!));
        await PassOnAsync(db, fresh, now, cancellationToken);
        return written;
    }

    // A person whose mail comes back is not the only one of their organisation (MSG-8).
    private static async Task PassOnAsync(
        TenderFlowDb db, FreshRows fresh, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (fresh.Readers.Values.Any(reader => reader.MailStoppedAt is not null))
        {
            var stopped = fresh.Intents.Values
                .Where(i => fresh.Readers.GetValueOrDefault(i.PersonId) is { MailStoppedAt: not null })
                .Select(i => (i, fresh.Readers[i.PersonId])).ToList();
            await SecondChannel.PassOnAsync(db, stopped, now, cancellationToken);
        }
    }

    private async Task<FreshRows> ReadAsync(
        TenderFlowDb db, IEnumerable<OutboxRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var intents = rows.ToDictionary(row => row.Id, row => row.Read<MessageIntent>());
        var ids = intents.Values.Select(intent => intent.PersonId).ToHashSet();
        var readers = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var compose = new Dictionary<IMessageComposer, Compose>();
        foreach (var group in intents.Values.GroupBy(intent => byPurpose[intent.Purpose]))
        {
            compose.Add(group.Key, await group.Key.ReadAsync(db, [.. group], now, cancellationToken));
        }

        return new(intents, readers, compose);
    }

    private async Task<WrittenRow> WriteAsync(OutboxRow row, FreshRows fresh, DateTimeOffset now)
    {
        try
        {
            var intent = fresh.Intents[row.Id];
            var reader = fresh.Readers.GetValueOrDefault(intent.PersonId)
                ?? throw new InvalidOperationException($"There is no person {intent.PersonId}.");
            return await fresh.Compose[byPurpose[intent.Purpose]](intent, reader) switch
            {
                Wording.Unwanted unwanted => new(row, RowOutcome.Unwanted(row, unwanted.Why)),
                Wording.Wanted wanted => Instead(row, intent, reader, wanted, now) is { } instead
                    ? new(row, instead)
                    : new(row, Record(row.Key!, intent, reader, wanted, now), LeavesBy(intent, wanted, now)),
                var other => throw new InvalidOperationException($"A composer gave {other}."),
            };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new(row, RowOutcome.Failed(row, error));
        }
    }

    private RowOutcome? Instead(
        OutboxRow row, MessageIntent intent, Person reader, Wording.Wanted wanted, DateTimeOffset now)
    {
        if (reader.MailStoppedAt is not null)
        {
            return RowOutcome.Unwanted(row, "Mail to this person comes back. Ask them for another address.");
        }

        if (!IsOffer(intent))
        {
            return null;
        }

        if (reader.OffersStoppedAt is not null)
        {
            return RowOutcome.Unwanted(row, "This person asked for no more offers.");
        }

        var opens = wanted.Force.Hours(wanted.Zone).NextOpen(now);
        return opens > now ? RowOutcome.Later(row, opens) : null;
    }

    private DateTimeOffset LeavesBy(MessageIntent intent, Wording.Wanted wanted, DateTimeOffset now) =>
        IsOffer(intent) ? wanted.Force.Hours(wanted.Zone).CloseOf(now) : DateTimeOffset.MaxValue;

    private bool IsOffer(MessageIntent intent) => templates.Get(intent.Purpose).Class == MessageClass.Offer;

    private MessageRecord Record(
        string key, MessageIntent intent, Person reader, Wording.Wanted wanted, DateTimeOffset now)
    {
        var frame = new MessageFrame(
            wanted.Sender.Name, reader.Name, new HelpPerson(wanted.Helper.Name, wanted.Helper.Phone, wanted.Helper.Email),
            links.Base, links.StopPath(reader), wanted.Calendar);
        var words = composition.Render(intent.Purpose, wanted.Values, frame);
        return new()
        {
            Key = key,
            Purpose = intent.Purpose,
            Class = words.Class,
            PersonId = reader.Id,
            RecipientName = reader.Name,
            Address = reader.Email,
            SenderName = wanted.Sender.Name,
            ReplyTo = wanted.Helper.Email,
            OrganisationId = intent.OrganisationId,
            TenderId = intent.TenderId,
            ContractId = intent.ContractId,
            Occasion = intent.Occasion,
            DeadlineVersion = intent.DeadlineVersion,
            Subject = words.Subject,
            TextBody = words.TextBody,
            HtmlBody = words.HtmlBody,
            Ics = words.Calendar,
            StopLink = words.StopLink?.AbsoluteUri,
            CreatedAt = now,
        };
    }

    /// <summary>What was read for messages that are not written yet.</summary>
    private sealed record FreshRows(
        Dictionary<long, MessageIntent> Intents, Dictionary<int, Person> Readers,
        Dictionary<IMessageComposer, Compose> Compose);
}

/// <summary>A row of the outbox whose words were looked for.</summary>
/// <param name="Row">The row.</param>
/// <param name="Message">Its message; null when none leaves now.</param>
/// <param name="Instead">What becomes of the row instead; null when there is a message.</param>
/// <param name="LeavesBy">Until when a message may leave with the words just found, in UTC (INV-3); null when the words left before and go again.</param>
public sealed record WrittenRow(OutboxRow Row, MessageRecord? Message, RowOutcome? Instead, DateTimeOffset? LeavesBy)
{
    /// <summary>A row whose words were found now.</summary>
    public WrittenRow(OutboxRow row, MessageRecord message, DateTimeOffset leavesBy)
        : this(row, message, null, leavesBy)
    {
    }

    /// <summary>A row whose mail has left, and nobody could note it.</summary>
    public WrittenRow(OutboxRow row, MessageRecord message) : this(row, message, null, null)
    {
    }

    /// <summary>A row without a message.</summary>
    public WrittenRow(OutboxRow row, RowOutcome instead) : this(row, null, instead, null)
    {
    }

    /// <summary>True when the message is not on record yet.</summary>
    public bool IsNew => Message is not null && LeavesBy is not null;
}
