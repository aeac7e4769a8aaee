using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Knows which messages were handed to a carrier, and which may have been.</summary>
public sealed class HandoverBook(IDbContextFactory<TenderFlowDb> databases, TimeProvider clock)
{
    /// <summary>So long we wait for word about a message that may have left, before we send it again.</summary>
    public static readonly TimeSpan Doubt = TimeSpan.FromMinutes(15);

    private readonly WatchRows watches = new(databases, clock);

    /// <summary>Whether a message has left, or may have.</summary>
    public bool MayHaveLeft(string key)
    {
        var since = clock.GetUtcNow() - Doubt;
        using var db = databases.CreateDbContext();
        return db.Set<Handover>().Any(h => h.Key == key && (h.TakenAt != null || h.BegunAt > since));
    }

    /// <summary>Claims mails for handing over. What was taken before counts as taken; what is in doubt fails for now.</summary>
    /// <param name="carrier">Who is to carry them.</param>
    /// <param name="tells">True when the carrier tells us what became of them.</param>
    /// <param name="parcels">The mails.</param>
    /// <param name="find">Asks the carrier for its name of a mail; null when it does not have it.</param>
    /// <param name="cancellationToken">Stops the work before anything left.</param>
    public async Task ClaimAsync(
        string carrier, bool tells, IReadOnlyList<Parcel> parcels, Func<string, CancellationToken, Task<string?>> find,
        CancellationToken cancellationToken)
    {
        if (tells)
        {
            await watches.EnsureAsync(ArrivalWatch.Key, cancellationToken);
        }

        var keys = parcels.Select(parcel => parcel.Mail.Key).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Set<Handover>().Where(h => keys.Contains(h.Key))
            .ToDictionaryAsync(h => h.Key, StringComparer.Ordinal, cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var parcel in parcels)
        {
            if (!known.TryGetValue(parcel.Mail.Key, out var handover))
            {
                db.Add(new Handover(parcel.Mail.Key, carrier, tells, now));
            }
            else if (handover.TakenAt is not null)
            {
                parcel.Take(handover.Reference);
            }
            else if (await find(parcel.Mail.Key, cancellationToken) is { } reference)
            {
                handover.Take(reference, now);
                parcel.Take(reference);
            }
            else if (handover.BegunAt > now - Doubt)
            {
                parcel.Fail(new MailInDoubt());
            }
            else
            {
                handover.Begin(carrier, tells, now);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another process claimed one of them in this moment. Nothing of ours has left.
            foreach (var parcel in parcels.Where(p => p.IsOpen))
            {
                parcel.Fail(new MailInDoubt());
            }
        }
    }

    /// <summary>Writes down what became of claimed mails. A refusal gives the claim up; a doubt leaves it.</summary>
    public async Task NoteAsync(IReadOnlyList<Parcel> parcels, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var group in parcels.Where(p => p.IsTaken).GroupBy(p => p.Reference, StringComparer.Ordinal))
        {
            var keys = group.Select(p => p.Mail.Key).ToList();
            var reference = group.Key;
            await db.Set<Handover>().Where(h => keys.Contains(h.Key)).ExecuteUpdateAsync(
                set => set.SetProperty(h => h.TakenAt, now).SetProperty(h => h.Reference, reference), cancellationToken);
        }

        var given = parcels.Where(p => p.Trouble is not (null or MailInDoubt)).Select(p => p.Mail.Key).ToList();
        if (given.Count > 0)
        {
            await db.Set<Handover>().Where(h => given.Contains(h.Key) && h.TakenAt == null)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }
}
