using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Talking;

/// <summary>A bidder books a time with a named person. Both get it for their calendars (SUP-5, AWD-2).</summary>
public sealed class BookTalk(UnitOfWork unitOfWork)
{
    /// <summary>Books a time; one that was booked for the same purpose before is given back.</summary>
    /// <exception cref="DomainError">The time is taken, over, or not for this bidder.</exception>
    public Task RunAsync(Actor actor, int tenderId, int timeId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            var time = await work.Get<BookableTime>(timeId, cancellationToken);
            if (time.TenderId != tenderId || KindNow(tender) != time.Kind || !await TookPartAsync(work, time, cancellationToken))
            {
                throw new DomainError(new Refusal("SUP-5", "time", "Choose one of the times on this page."));
            }

            foreach (var before in await OwnAsync(work.Db, tenderId, actor.OrganisationId, time.Kind, cancellationToken))
            {
                if (before.At > work.Now)
                {
                    GiveBack(work, before);
                }
            }

            time.Book(actor.OrganisationId, actor.PersonId, work.Now);
            Tell(work, time, "TalkBooked", actor.PersonId, actor.OrganisationId);
        }, cancellationToken);

    /// <summary>Calls a talk off.</summary>
    /// <exception cref="DomainError">It is not theirs, or it is over.</exception>
    public Task CallOffAsync(Actor actor, int timeId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            GiveBack(work, await work.Get<BookableTime>(timeId, cancellationToken));
        }, cancellationToken);

    /// <summary>What a talk would be for, as the tender stands; null when none is offered.</summary>
    internal static TalkKind? KindNow(Tender tender) =>
        tender.IsOpen ? TalkKind.Support : tender.DecidedAt is not null ? TalkKind.Feedback : null;

    /// <summary>The times that an organisation booked.</summary>
    internal static Task<List<BookableTime>> OwnAsync(
        TenderFlowDb db, int tenderId, int organisationId, TalkKind kind, CancellationToken cancellationToken) =>
        db.Set<BookableTime>().Where(t => t.TenderId == tenderId && t.OrganisationId == organisationId && t.Kind == kind)
            .OrderBy(t => t.At).ToListAsync(cancellationToken);

    private static void GiveBack(Work work, BookableTime time)
    {
        time.GiveBack(work.Actor.OrganisationId, work.Now);
        Tell(work, time, "TalkCalledOff", work.Actor.PersonId, work.Actor.OrganisationId);
    }

    private static Task<bool> TookPartAsync(Work work, BookableTime time, CancellationToken cancellationToken) =>
        time.Kind == TalkKind.Support
            ? Task.FromResult(true)
            : work.Db.Set<Bid>().AnyAsync(
                b => b.TenderId == time.TenderId && b.OrganisationId == work.Actor.OrganisationId, cancellationToken);

    private static void Tell(Work work, BookableTime time, string purpose, int personId, int organisationId)
    {
        foreach (var reader in new[] { personId, time.HostId })
        {
            work.Tell(new MessageIntent
            {
                Purpose = purpose,
                PersonId = reader,
                Occasion = string.Create(CultureInfo.InvariantCulture, $"{time.Subject}/{time.Version}"),
                TenderId = time.TenderId,
                OrganisationId = reader == personId ? organisationId : null,
                Facts = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["time"] = time.Id.ToString(CultureInfo.InvariantCulture),
                    ["bidder"] = organisationId.ToString(CultureInfo.InvariantCulture),
                    ["version"] = time.Version.ToString(CultureInfo.InvariantCulture),
                },
            });
        }
    }
}
