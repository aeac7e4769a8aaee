using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn.Links;

/// <summary>Command: somebody who followed a link signs in with it. Of many who try at once, one gets in.</summary>
public sealed class UseLink(UnitOfWork unitOfWork)
{
    /// <summary>Uses up the link.</summary>
    /// <returns>Whose link it is.</returns>
    /// <exception cref="DomainError">It is unknown, used or too old; which of these is not said.</exception>
    public Task<Person> RunAsync(string? token, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var hash = LinkToken.Hash(token ?? "");
            var now = work.Now;
            var used = await work.Db.Set<SignInLink>()
                .Where(l => l.TokenHash == hash && l.PersonId != null && l.UsedAt == null && l.ExpiresAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellationToken);
            if (used == 0)
            {
                throw new DomainError(new Refusal("LINK-1", "", "This link does not work any more. Ask for a new one."));
            }

            var personId = await work.Db.Set<SignInLink>().Where(l => l.TokenHash == hash)
                .Select(l => l.PersonId!.Value).SingleAsync(cancellationToken);
            return await work.Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId, cancellationToken);
        }, cancellationToken);
}
