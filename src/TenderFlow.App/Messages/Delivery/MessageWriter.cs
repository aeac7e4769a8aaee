using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Messages;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>Turns an intent into words, unless it is no longer wanted or must wait for better hours (INV-1, INV-3).</summary>
public sealed class MessageWriter(
    IEnumerable<IMessageComposer> composers, MessageComposition composition, TemplateLibrary templates,
    MessageLinks links, TimeProvider clock)
{
    private readonly Dictionary<string, IMessageComposer> byPurpose = composers
        .SelectMany(c => c.Purposes.Select(p => (p, c))).ToDictionary(x => x.p, x => x.c, StringComparer.Ordinal);

    /// <summary>Finds the saved words of a row, or writes them.</summary>
    /// <returns>The message, tracked by the database context; or what becomes of the row instead.</returns>
    public async Task<(MessageRecord? Message, RowOutcome? Instead)> WriteAsync(
        TenderFlowDb db, OutboxRow row, CancellationToken cancellationToken)
    {
        if (await db.Set<MessageRecord>().SingleOrDefaultAsync(m => m.Key == row.Key, cancellationToken) is { } known)
        {
            return known.SentAt is null ? (known, null) : (null, RowOutcome.Done(row));
        }

        var intent = row.Read<MessageIntent>();
        var reader = await db.FindAsync<Person>([intent.PersonId], cancellationToken)
            ?? throw new InvalidOperationException($"There is no person {intent.PersonId}.");
        var now = clock.GetUtcNow();
        switch (await byPurpose[intent.Purpose].ComposeAsync(db, intent, reader, now, cancellationToken))
        {
            case Wording.Unwanted unwanted:
                return (null, RowOutcome.Unwanted(row, unwanted.Why));
            case Wording.Wanted wanted:
                if (Instead(row, intent, reader, wanted, now) is { } instead)
                {
                    return (null, instead);
                }

                var message = Record(row.Key!, intent, reader, wanted, now);
                db.Add(message);
                return (message, null);
            default:
                throw new InvalidOperationException($"No composer for {intent.Purpose}.");
        }
    }

    private RowOutcome? Instead(
        OutboxRow row, MessageIntent intent, Person reader, Wording.Wanted wanted, DateTimeOffset now)
    {
        if (templates.Get(intent.Purpose).Class == MessageClass.Service)
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
}
