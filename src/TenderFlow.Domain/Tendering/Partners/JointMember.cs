namespace TenderFlow.Domain.Tendering.Partners;

/// <summary>One organisation in a joint bid besides the lead.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="PersonId">The person who speaks for it.</param>
/// <param name="Does">What it does in the service.</param>
/// <param name="Share">Its share of the work and the money, in hundredths.</param>
/// <param name="InvitedAt">When it was asked, in UTC.</param>
/// <param name="Agrees">What it said; null while it said nothing.</param>
/// <param name="AnsweredAt">When it said so, in UTC.</param>
public sealed record JointMember(
    int OrganisationId, int PersonId, string Does, int Share, DateTimeOffset InvitedAt, bool? Agrees,
    DateTimeOffset? AnsweredAt);

/// <summary>Something that is asked for and that a member gives (PRT-1).</summary>
/// <param name="ItemId">The asked item.</param>
/// <param name="OrganisationId">The member.</param>
public sealed record JointGiver(int ItemId, int OrganisationId);

/// <summary>How organisations work together (PRT-3).</summary>
public enum JointBidModel
{
    /// <summary>The lead has the contract and delivers too; partners work for it.</summary>
    LeadDelivers,

    /// <summary>The lead has the contract and runs it; only the partners deliver.</summary>
    LeadManages,

    /// <summary>Each has a contract of its own, with the lead as the hub.</summary>
    HubAndSpoke,

    /// <summary>They set up a new body together.</summary>
    NewBody,
}
