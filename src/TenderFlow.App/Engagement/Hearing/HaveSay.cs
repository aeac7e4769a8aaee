using TenderFlow.App.Engagement.Asking;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Engagement.Hearing;

/// <summary>People have their say, by a link and without an account. The history does not say who.</summary>
public sealed class HaveSay(UnitOfWork unitOfWork)
{
    private static readonly Actor Somebody = new("Somebody who was asked", 0, 0, null);

    /// <summary>Somebody who was invited says something. The caller has checked their link.</summary>
    public Task InvitedAsync(
        int roundId, int contributorId, IReadOnlyList<Said> said, Consent consent, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Somebody, async work =>
        {
            var round = await work.Get<EngagementRound>(roundId, cancellationToken);
            round.Hear(round.FindContributor(contributorId), said, consent, Channel.Online, null, work.Now);
        }, cancellationToken);

    /// <summary>Somebody says something through the open link.</summary>
    public Task OpenlyAsync(
        int roundId, Newcomer who, IReadOnlyList<Said> said, Consent consent, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Somebody, work => AddAsync(
            work, roundId, who, (round, contributor) => round.Hear(contributor, said, consent, Channel.Online, null, work.Now),
            cancellationToken), cancellationToken);

    /// <summary>Staff type what somebody said on the phone, at a meeting or on paper.</summary>
    public Task TypedAsync(
        Actor actor, int roundId, Newcomer who, IReadOnlyList<Said> said, Consent consent, Channel channel,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustBuyFor((await work.Get<EngagementRound>(roundId, cancellationToken)).BuyerId);
            await AddAsync(
                work, roundId, who, (round, contributor) => round.Hear(contributor, said, consent, channel, actor.PersonId, work.Now),
                cancellationToken);
        }, cancellationToken);

    /// <summary>Somebody who was invited does not want to take part. The caller has checked their link.</summary>
    public Task DeclineAsync(int roundId, int contributorId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Somebody, async work =>
        {
            var round = await work.Get<EngagementRound>(roundId, cancellationToken);
            round.Decline(contributorId, work.Now);
        }, cancellationToken);

    private static async Task AddAsync(
        Work work, int roundId, Newcomer who, Action<EngagementRound, Contributor> hear, CancellationToken cancellationToken)
    {
        var round = await work.Get<EngagementRound>(roundId, cancellationToken);
        if (round.OpenedAt is null)
        {
            throw new DomainError(new Refusal("SUP-1", "", "This round has not begun."));
        }

        int? person = who.Email.Length > 0
            ? await new Invitee(who.NameOrOther, who.Email, who.Group, who.Kind).PersonAsync(work, cancellationToken)
            : null;
        hear(round, round.Welcome(person, who.Name, who.Group, who.Kind));
    }
}

/// <summary>Somebody who speaks without an invitation. Only who they are to the service must be said.</summary>
/// <param name="Name">What they are called; may be empty.</param>
/// <param name="Email">Where answers go; may be empty.</param>
/// <param name="Group">Whom they speak for; may be empty.</param>
/// <param name="Kind">Who they are to the service.</param>
public sealed record Newcomer(string Name, string Email, string Group, ContributorKind Kind)
{
    /// <summary>How a message greets them.</summary>
    public string NameOrOther => Name.Length > 0 ? Name : Group.Length > 0 ? Group : "neighbour";
}
