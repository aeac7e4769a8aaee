using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Pages;

/// <summary>Reads messages as evidence. People see their own; those who buy also see those of their body's tenders.</summary>
public sealed class ReadMessages(UnitOfWork unitOfWork)
{
    /// <summary>How many messages a page of the list holds.</summary>
    public const int PageSize = 25;

    /// <summary>A page of messages, newest first.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="filter">Which messages.</param>
    /// <param name="page">The page, from 1; one that is too high becomes the last.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<MessagePage> ListAsync(Actor actor, MessageFilter filter, int page, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var visible = Visible(db, actor);
            var chosen = visible
                .Where(m => filter.PersonId == null || m.PersonId == filter.PersonId)
                .Where(m => filter.TenderId == null || m.TenderId == filter.TenderId)
                .Where(m => filter.Purpose == null || m.Purpose == filter.Purpose);
            var count = await chosen.CountAsync(cancellationToken);
            var last = Math.Max(1, (count + PageSize - 1) / PageSize);
            var current = Math.Clamp(page, 1, last);
            var lines = await chosen
                .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
                .Skip((current - 1) * PageSize).Take(PageSize)
                .Select(m => new MessageLine(
                    m.Id, m.Subject, m.RecipientName, m.CreatedAt, m.SentAt, m.OutcomeReason, m.Purpose, m.TenderId))
                .ToListAsync(cancellationToken);
            return new MessagePage(lines, count, current, last);
        }, cancellationToken);

    /// <summary>What the list can be narrowed to.</summary>
    public Task<MessageChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var visible = Visible(db, actor);
            var people = await visible.Select(m => new { m.PersonId, m.RecipientName }).Distinct()
                .OrderBy(p => p.RecipientName).ThenBy(p => p.PersonId).ToListAsync(cancellationToken);
            var numbers = visible.Select(m => m.TenderId).Distinct();
            var tenders = await db.Set<Tender>().Where(t => numbers.Contains(t.Id))
                .OrderBy(t => t.Terms.Title).ThenBy(t => t.Id).Select(t => new { t.Id, t.Terms.Title })
                .ToListAsync(cancellationToken);
            var purposes = await visible.Select(m => m.Purpose).Distinct().OrderBy(p => p).ToListAsync(cancellationToken);
            return new MessageChoices(
                [.. people.DistinctBy(p => p.PersonId).Select(p => new NamedThing(p.PersonId, p.RecipientName))],
                tenders.ConvertAll(t => new NamedThing(t.Id, t.Title)),
                purposes);
        }, cancellationToken);

    /// <summary>One message; null when the actor may not see it, or there is none.</summary>
    public Task<MessageRecord?> FindAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(
            async db => await Visible(db, actor).SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is { } message
                ? await SealedWords.ForAsync(db, actor, message, cancellationToken)
                : null, cancellationToken);

    /// <summary>What became of a message outside; null when it never left this machine.</summary>
    public Task<Handover?> ArrivalAsync(MessageRecord message, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(db => ArrivalReader.OfAsync(db, message.Key, cancellationToken), cancellationToken);

    private static IQueryable<MessageRecord> Visible(TenderFlowDb db, Actor actor) =>
        actor.Role == PersonRole.Commissioner
            ? db.Set<MessageRecord>().Where(m => m.PersonId == actor.PersonId
                || db.Set<Tender>().Any(t => t.Id == m.TenderId && t.BuyerId == actor.OrganisationId))
            : db.Set<MessageRecord>().Where(m => m.PersonId == actor.PersonId);
}

/// <summary>A page of the list of messages.</summary>
/// <param name="Lines">The messages.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Current">This page, from 1.</param>
/// <param name="Last">The last page.</param>
public sealed record MessagePage(IReadOnlyList<MessageLine> Lines, int Count, int Current, int Last);

/// <summary>A message in the list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Recipient">Its reader's name.</param>
/// <param name="CreatedAt">When it was written, in UTC.</param>
/// <param name="SentAt">When it left, in UTC; null when it has not.</param>
/// <param name="OutcomeReason">Why it was not sent; empty when it was.</param>
/// <param name="Purpose">What it is for: the name of its template.</param>
/// <param name="TenderId">The tender it is about; null when there is none.</param>
public sealed record MessageLine(
    int Id, string Subject, string Recipient, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string OutcomeReason,
    string Purpose, int? TenderId);

/// <summary>What the list of messages can be narrowed to.</summary>
/// <param name="People">Readers.</param>
/// <param name="Tenders">Tenders.</param>
/// <param name="Purposes">What messages are for.</param>
public sealed record MessageChoices(
    IReadOnlyList<NamedThing> People, IReadOnlyList<NamedThing> Tenders, IReadOnlyList<string> Purposes);

/// <summary>A number and the name people know it by.</summary>
/// <param name="Id">The number.</param>
/// <param name="Name">The name.</param>
public sealed record NamedThing(int Id, string Name);
