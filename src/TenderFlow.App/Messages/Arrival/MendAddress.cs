using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Takes another address for a person whose mail comes back (MSG-8).</summary>
public sealed class MendAddress(UnitOfWork unitOfWork)
{
    /// <summary>The person, when the actor may mend their address.</summary>
    /// <returns>The person; null when there is none, their mail arrives, or it is none of the actor's business.</returns>
    public Task<Person?> FindAsync(Actor actor, int personId, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(
            async db => await MayMendAsync(db, actor, personId, cancellationToken)
                ? await db.FindAsync<Person>([personId], cancellationToken)
                : null,
            cancellationToken);

    /// <summary>Saves the address.</summary>
    /// <exception cref="DomainError">Mail cannot go there, or the actor may not do this.</exception>
    public Task RunAsync(Actor actor, int personId, string email, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustCommission();
            if (!MailAddress.IsUsable(email))
            {
                throw new DomainError(new Refusal("MSG-8", "email", "Enter an address such as name@example.org."));
            }

            if (!await MayMendAsync(work.Db, actor, personId, cancellationToken))
            {
                throw new DomainError(new Refusal("MSG-8", "", "Mail to this person arrives. There is nothing to mend."));
            }

            (await work.Get<Person>(personId, cancellationToken)).MendMail(email);
        }, cancellationToken);

    private static async Task<bool> MayMendAsync(
        TenderFlowDb db, Actor actor, int personId, CancellationToken cancellationToken) =>
        (await ArrivalReader.StoppedAsync(db, actor.OrganisationId, cancellationToken)).Exists(p => p.Id == personId);
}
