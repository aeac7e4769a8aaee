using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering.Partners;

/// <summary>
/// Who stands behind one bid: a lead, who sends it, and members, who are asked before it is sent (PRT-4). Each thing that is
/// asked for is given by one of them, once (PRT-1).
/// </summary>
public sealed class JointBid : Aggregate
{
    /// <summary>Most characters of what a member does.</summary>
    public const int MostCharacters = 300;

    private const string Rule = "PRT-4";
    private const int Whole = 100;

    private JointBid() { }

    /// <summary>Makes a bid a joint one.</summary>
    /// <exception cref="DomainError">The tender is not open, or asks for one organisation.</exception>
    public JointBid(Tender tender, int leadId, JointBidModel model, DateTimeOffset now)
    {
        Refuse(WhyClosed(tender, now));
        (TenderId, LeadId, Model) = (tender.Id, leadId, model);
        Record(new JointBidStarted(tender.Id, leadId, model));
    }

    /// <inheritdoc/>
    public override string Subject => $"joint-bid:{TenderId}:{LeadId}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The organisation that leads and sends the bid.</summary>
    public int LeadId { get; private set; }

    /// <summary>How the members work together (PRT-3).</summary>
    public JointBidModel Model { get; private set; }

    /// <summary>The members besides the lead.</summary>
    public List<JointMember> Members { get; private set; } = [];

    /// <summary>Who gives what is asked for: the asked items that a member gives. What is not here is the lead's.</summary>
    public List<JointGiver> Givers { get; private set; } = [];

    /// <summary>The members who said yes.</summary>
    public IEnumerable<JointMember> Agreed => Members.Where(m => m.Agrees == true);

    /// <summary>What is left to the lead, in hundredths of the work.</summary>
    public int LeadShare => Whole - Members.Where(m => m.Agrees != false).Sum(m => m.Share);

    /// <summary>The member that an organisation is; null when it is none.</summary>
    public JointMember? Find(int organisationId) => Members.Find(m => m.OrganisationId == organisationId);

    /// <summary>Who gives an asked item.</summary>
    public int GiverOf(AskedItem item) => Givers.Find(g => g.ItemId == item.Id)?.OrganisationId ?? LeadId;

    /// <summary>What is missing, by who is to give it; those with nothing missing are left out.</summary>
    public ILookup<int, AskedItem> Gaps(Tender tender, Bid? bid) =>
        (bid is null ? tender.Asked.Where(item => item.Required) : bid.Missing(tender.Asked)).ToLookup(GiverOf);

    /// <summary>Asks an organisation to bid together, or asks anew with another task or share.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="organisationId">Who is asked.</param>
    /// <param name="personId">The person who is asked for it.</param>
    /// <param name="does">What it would do.</param>
    /// <param name="share">Its share of the work and the money, in hundredths.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <exception cref="DomainError">The shares are more than the whole, the task is missing, or bids closed.</exception>
    public JointMember Invite(Tender tender, int organisationId, int personId, string does, int share, DateTimeOffset now)
    {
        Refuse(WhyClosed(tender, now));
        var others = Members.Where(m => m.OrganisationId != organisationId && m.Agrees != false).Sum(m => m.Share);
        Refuse((does, share) switch
        {
            _ when organisationId == LeadId => new(Rule, "member", "You lead this bid already. Choose another organisation."),
            ("", _) => new(Rule, "does", "Say what they would do."),
            ({ Length: > MostCharacters }, _) => new(Rule, "does", $"Keep this under {MostCharacters} characters."),
            (_, < 1 or > Whole) => new(Rule, "share", "Give their share as a number from 1 to 100."),
            (_, var s) when others + s > Whole =>
                new(Rule, "share", $"All shares together are more than 100. {Whole - others} is left to give."),
            _ => null,
        });
        var member = new JointMember(organisationId, personId, does, share, now, null, null);
        Replace(member);
        Record(new JointMemberInvited(TenderId, organisationId, share));
        return member;
    }

    /// <summary>A member says whether it takes part.</summary>
    /// <exception cref="DomainError">It was not asked, or bids closed.</exception>
    public void Answer(Tender tender, int organisationId, int personId, bool agrees, DateTimeOffset now)
    {
        Refuse(WhyClosed(tender, now));
        var member = Find(organisationId)
            ?? throw new DomainError(new Refusal(Rule, "", "Nobody has asked you to join this bid."));
        if (member.Agrees == agrees)
        {
            return;
        }

        Replace(member with { PersonId = personId, Agrees = agrees, AnsweredAt = now });
        if (!agrees)
        {
            GiveBack(organisationId);
        }

        Record(new JointMemberAnswered(TenderId, organisationId, agrees));
    }

    /// <summary>Takes a member out. What it was to give is the lead's again.</summary>
    /// <exception cref="DomainError">Bids closed.</exception>
    public void Remove(Tender tender, int organisationId, DateTimeOffset now)
    {
        Refuse(WhyClosed(tender, now));
        if (Members.RemoveAll(m => m.OrganisationId == organisationId) > 0)
        {
            GiveBack(organisationId);
            Record(new JointMemberRemoved(TenderId, organisationId));
        }
    }

    /// <summary>Says who gives something that is asked for.</summary>
    /// <exception cref="DomainError">Nothing like this is asked for, or the giver is no member who agreed.</exception>
    public void Give(Tender tender, int itemId, int organisationId, DateTimeOffset now)
    {
        Refuse(WhyClosed(tender, now));
        Refuse((tender.Asked.Exists(i => i.Id == itemId), organisationId == LeadId || Find(organisationId) is { Agrees: true }) switch
        {
            (false, _) => new("PRT-1", "", "This tender does not ask for that. Reload the page and look again."),
            (_, false) => new("PRT-1", $"giver-{itemId}", "Choose somebody who has said yes to this bid."),
            _ => null,
        });
        var before = Givers.Find(g => g.ItemId == itemId)?.OrganisationId ?? LeadId;
        if (before == organisationId)
        {
            return;
        }

        Givers.RemoveAll(g => g.ItemId == itemId);
        if (organisationId != LeadId)
        {
            Givers.Add(new(itemId, organisationId));
        }

        Record(new JointBidShared(TenderId, itemId, organisationId));
    }

    /// <summary>Why the bid cannot be sent yet; null when it can. Who has not answered by the close is not in.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="nameOf">The name of an organisation.</param>
    public Refusal? WhyNotSend(Tender tender, Func<int, string> nameOf) =>
        tender.IsOpen && Members.Find(m => m.Agrees is null) is { } waiting
        ? new(Rule, "", $"{nameOf(waiting.OrganisationId)} has not said yes yet. Call them, or take them out of the bid.")
        : null;

    // The status follows the closing date a moment later; the date itself decides, as it does for bids.
    private static Refusal? WhyClosed(Tender tender, DateTimeOffset now) => tender switch
    {
        _ when !tender.IsOpen || tender.BidsClose!.Instant < now => new(Rule, "", "Bids have closed, so who bids together can no longer change."),
        { Terms.PartnersWelcome: false } => new(Rule, "", "This tender asks for one organisation, not for partners."),
        _ => null,
    };

    private void Replace(JointMember member)
    {
        Members.RemoveAll(m => m.OrganisationId == member.OrganisationId);
        Members.Add(member);
    }

    private void GiveBack(int organisationId) => Givers.RemoveAll(g => g.OrganisationId == organisationId);
}
