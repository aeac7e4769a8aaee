using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering.Partners;

/// <summary>A bid became a joint one.</summary>
public sealed record JointBidStarted(int TenderId, int LeadId, JointBidModel Model) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Organisations began to bid together.";
}

/// <summary>An organisation was asked to bid together.</summary>
public sealed record JointMemberInvited(int TenderId, int OrganisationId, int Share) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "An organisation was asked to join a bid.";
}

/// <summary>An organisation said whether it joins.</summary>
public sealed record JointMemberAnswered(int TenderId, int OrganisationId, bool Agrees) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Agrees ? "An organisation joined a bid." : "An organisation will not join a bid.";
}

/// <summary>An organisation was taken out of a joint bid.</summary>
public sealed record JointMemberRemoved(int TenderId, int OrganisationId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "An organisation was taken out of a joint bid.";
}

/// <summary>It was settled who gives something that is asked for.</summary>
public sealed record JointBidShared(int TenderId, int ItemId, int OrganisationId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Partners settled who gives what.";
}
