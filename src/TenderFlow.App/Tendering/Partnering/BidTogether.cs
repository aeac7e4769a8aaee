using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Tendering.Partnering;

/// <summary>A lead makes its bid a joint one, and members say yes and give their part (PRT-4, PRT-1).</summary>
public sealed class BidTogether(UnitOfWork unitOfWork)
{
    /// <summary>Asks an organisation to join the actor's bid. The first one asked makes it a joint bid, and starts the draft.</summary>
    /// <param name="actor">Who leads.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="asked">Whom, for what, and for which share.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DomainError">They were not introduced, the shares are too much, or bids have closed.</exception>
    public Task InviteAsync(Actor actor, int tenderId, MemberAsked asked, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await TenderForAsync(work, tenderId, cancellationToken);
            var person = await IntroducedAsync(work, tenderId, asked.OrganisationId, cancellationToken);
            var joint = await FindAsync(work.Db, tenderId, actor.OrganisationId, cancellationToken)
                ?? work.Add(new JointBid(tender, actor.OrganisationId, asked.Model, work.Now));
            if (await WorkOnBid.FindAsync(work.Db, tenderId, actor.OrganisationId, cancellationToken) is null)
            {
                work.Add(new Bid(tender, actor.OrganisationId, work.Now));
                await JoinTender.EnsureAsync(work, tender, cancellationToken);
            }

            joint.Invite(tender, asked.OrganisationId, person, asked.Does, asked.Share, work.Now);
            work.Wake($"bidder:{tenderId}:{actor.OrganisationId}");
            work.Tell(Intent("JointBidInvitation", joint, person, asked.OrganisationId, work.Now));
        }, cancellationToken);

    /// <summary>A member says whether it joins a bid.</summary>
    /// <exception cref="DomainError">Nobody asked it, or bids have closed.</exception>
    public Task AnswerAsync(Actor actor, int tenderId, int leadId, bool agrees, CancellationToken cancellationToken) =>
        OnJointAsync(actor, tenderId, leadId, async (work, tender, joint) =>
        {
            joint.Answer(tender, actor.OrganisationId, actor.PersonId, agrees, work.Now);
            await RemindOwnAsync(work, tenderId, actor.OrganisationId, !agrees, cancellationToken);
            var lead = await work.Db.Set<Interest>().SingleAsync(
                i => i.TenderId == tenderId && i.OrganisationId == leadId, cancellationToken);
            work.Tell(Intent("JointBidAnswered", joint, lead.PersonId, actor.OrganisationId, work.Now));
        }, cancellationToken);

    /// <summary>The lead takes a member out.</summary>
    public Task RemoveAsync(Actor actor, int tenderId, int memberId, CancellationToken cancellationToken) =>
        OnJointAsync(actor, tenderId, actor.OrganisationId, async (work, tender, joint) =>
        {
            if (joint.Find(memberId) is { Agrees: true })
            {
                await RemindOwnAsync(work, tenderId, memberId, true, cancellationToken);
            }

            joint.Remove(tender, memberId, work.Now);
        }, cancellationToken);

    /// <summary>The lead says who gives what is asked for.</summary>
    /// <param name="actor">Who leads.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="givers">The organisation by asked item.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task ShareAsync(
        Actor actor, int tenderId, IReadOnlyDictionary<int, int> givers, CancellationToken cancellationToken) =>
        OnJointAsync(actor, tenderId, actor.OrganisationId, (work, tender, joint) =>
        {
            foreach (var (item, organisation) in givers)
            {
                joint.Give(tender, item, organisation, work.Now);
            }

            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>A member writes the answer that it is to give, straight into the lead's draft.</summary>
    /// <exception cref="DomainError">It is not the member's to give, or the text is too long.</exception>
    public Task WriteAsync(
        Actor actor, int tenderId, int leadId, int itemId, string text, CancellationToken cancellationToken) =>
        OnJointAsync(actor, tenderId, leadId, async (work, tender, joint) =>
        {
            var item = tender.Asked.Find(i => i.Id == itemId && i.Kind == AskedKind.Answer);
            if (item is null || joint.GiverOf(item) != actor.OrganisationId || !tender.IsOpen || tender.BidsClose!.Instant < work.Now)
            {
                throw new DomainError(new Refusal("PRT-1", "", "This is not yours to write now. Ask the lead of the bid."));
            }

            var bid = await WorkOnBid.FindAsync(work.Db, tenderId, leadId, cancellationToken);
            bid!.Write(item, text);
        }, cancellationToken);

    /// <summary>The joint bid that an organisation leads; null when it leads none.</summary>
    internal static Task<JointBid?> FindAsync(
        TenderFlowDb db, int tenderId, int leadId, CancellationToken cancellationToken) =>
        db.Set<JointBid>().SingleOrDefaultAsync(b => b.TenderId == tenderId && b.LeadId == leadId, cancellationToken);

    /// <summary>Stops a bid from being sent while a member has not said yes (PRT-4).</summary>
    /// <returns>The joint bid; null when the organisation bids alone.</returns>
    internal static async Task<JointBid?> MustBeAgreedAsync(
        Work work, Tender tender, int leadId, CancellationToken cancellationToken)
    {
        if (await FindAsync(work.Db, tender.Id, leadId, cancellationToken) is not { } joint)
        {
            return null;
        }

        var ids = joint.Members.ConvertAll(m => m.OrganisationId);
        var names = await work.Db.Set<Organisation>().Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return joint.WhyNotSend(tender, id => names[id]) is { } why ? throw new DomainError(why) : joint;
    }

    /// <summary>Tells the members that their bid was sent.</summary>
    internal static void TellSent(Work work, JointBid joint, Submission sent)
    {
        foreach (var member in joint.Agreed)
        {
            work.Tell(new MessageIntent
            {
                Purpose = "JointBidSent",
                PersonId = member.PersonId,
                Occasion = string.Create(CultureInfo.InvariantCulture, $"{joint.Subject}/{sent.Number}"),
                TenderId = joint.TenderId,
                OrganisationId = joint.LeadId,
                Facts = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["number"] = sent.Number.ToString(CultureInfo.InvariantCulture),
                },
            });
        }
    }

    private Task OnJointAsync(
        Actor actor, int tenderId, int leadId, Func<Work, Tender, JointBid, Task> change,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await TenderForAsync(work, tenderId, cancellationToken);
            var joint = await FindAsync(work.Db, tenderId, leadId, cancellationToken)
                ?? throw new DomainError(new Refusal("PRT-4", "", "There is no joint bid. It may have been given up."));
            await change(work, tender, joint);
        }, cancellationToken);

    private static async Task<Tender> TenderForAsync(Work work, int tenderId, CancellationToken cancellationToken)
    {
        work.Actor.MustProvide();
        return await work.Get<Tender>(tenderId, cancellationToken);
    }

    // A member does not bid on its own, so reminders of a bid of its own would be wrong (INV-1).
    private static async Task RemindOwnAsync(
        Work work, int tenderId, int memberId, bool remind, CancellationToken cancellationToken)
    {
        var interest = await JoinTender.FindAsync(work.Db, tenderId, memberId, cancellationToken);
        if (remind)
        {
            interest?.Rejoin();
        }
        else
        {
            interest?.Decline(work.Now);
        }

        work.Wake($"bidder:{tenderId}:{memberId}");
    }

    // Only who said yes to being introduced may be asked, so that nobody is written to unasked.
    private static async Task<int> IntroducedAsync(
        Work work, int tenderId, int otherId, CancellationToken cancellationToken)
    {
        var pair = await FindPartners.FindAsync(work.Db, tenderId, work.Actor.OrganisationId, otherId, cancellationToken);
        if (pair?.IntroducedAt is null)
        {
            throw new DomainError(new Refusal("PRT-4", "member", "You can ask only those who you were introduced to."));
        }

        return await work.Db.Set<PartnerListing>()
            .Where(l => l.TenderId == tenderId && l.OrganisationId == otherId).Select(l => l.PersonId)
            .SingleAsync(cancellationToken);
    }

    private static MessageIntent Intent(
        string purpose, JointBid joint, int personId, int memberId, DateTimeOffset now) => new()
        {
            Purpose = purpose,
            PersonId = personId,
            // Somebody who is asked anew, with another share, is told anew.
            Occasion = string.Create(CultureInfo.InvariantCulture, $"{joint.Subject}/{memberId}/{now.UtcTicks}"),
            TenderId = joint.TenderId,
            OrganisationId = joint.LeadId,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["member"] = memberId.ToString(CultureInfo.InvariantCulture),
            },
        };
}

/// <summary>Who is asked to join a bid.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Does">What it would do.</param>
/// <param name="Share">Its share in hundredths.</param>
/// <param name="Model">How they would work together; counts with the first one asked.</param>
public sealed record MemberAsked(int OrganisationId, string Does, int Share, JointBidModel Model);
