using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Stopping;

/// <summary>Stops every optional message to a person. The link in their mail is enough; nobody has to sign in (MSG-1).</summary>
public sealed class StopOffers(UnitOfWork unitOfWork, MessageLinks links)
{
    /// <summary>Finds whose link it is.</summary>
    /// <returns>The person; null when the link is none of ours.</returns>
    public async Task<Person?> ReaderAsync(int personId, string signature, CancellationToken cancellationToken) =>
        links.IsStopLink(personId, signature)
            ? await unitOfWork.ReadAsync(
                async db => await db.FindAsync<Person>([personId], cancellationToken), cancellationToken)
            : null;

    /// <summary>Stops the offers. A second time changes nothing.</summary>
    /// <returns>The person; null when the link is none of ours.</returns>
    public async Task<Person?> RunAsync(int personId, string signature, CancellationToken cancellationToken) =>
        await ReaderAsync(personId, signature, cancellationToken) is { } reader
            ? await unitOfWork.RunAsync(Actor.Of(reader), async work =>
            {
                var person = await work.Get<Person>(personId, cancellationToken);
                person.StopOffers(work.Now);
                return person;
            }, cancellationToken)
            : null;
}
