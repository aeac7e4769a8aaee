using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn.Links;

/// <summary>
/// Command: somebody asks for a link to sign in. It answers nothing, and it does the same work whether or not the address is
/// known, so that nobody learns who is on record.
/// </summary>
public sealed class AskForLink(UnitOfWork unitOfWork, LinkToken tokens)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    /// <summary>How many links one address may ask for in <see cref="Window"/>.</summary>
    public const int MostForOne = 3;

    /// <summary>How many links may be asked for in <see cref="Window"/> altogether; more than that is an attack.</summary>
    public const int MostForAll = 600;

    /// <summary>The time over which askings are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Asks for a link for an address that somebody typed.</summary>
    public Task RunAsync(string typed, CancellationToken cancellationToken) => unitOfWork.RunAsync(Actor.System, async work =>
    {
        var address = typed.Trim().ToLowerInvariant();
        var hash = tokens.HashOfAddress(address);
        var links = work.Db.Set<SignInLink>();
        var (since, old) = (work.Now - Window, work.Now - Kept);
        var mine = await links.CountAsync(l => l.AddressHash == hash && l.AskedAt > since, cancellationToken);
        var all = await links.CountAsync(l => l.AskedAt > since, cancellationToken);
        if (mine >= MostForOne || all >= MostForAll)
        {
            return;
        }

        await links.Where(l => l.AskedAt < old).ExecuteDeleteAsync(cancellationToken);
        var person = await PeopleByAddress.FindAsync(work.Db, address, PersonRole.Provider, cancellationToken);
        var seed = LinkToken.NewSeed();
        var link = work.Add(new SignInLink(
            hash, person?.Id, seed, LinkToken.Hash(tokens.Of(seed)), work.Now, work.Now + Lifetime));
        await work.Db.SaveChangesAsync(cancellationToken);
        if (person is not null)
        {
            work.Tell(new MessageIntent
            {
                Purpose = SignInMail.Purpose,
                PersonId = person.Id,
                Occasion = $"link/{link.Id}",
                Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [SignInMail.Link] = $"{link.Id}" },
            });
        }
    }, cancellationToken);
}
