using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering.Partners;

/// <summary>
/// Two organisations that may get to know each other for a bid. Their contacts are shown to each other only when both said
/// yes (PRT-4).
/// </summary>
public sealed class Introduction : Aggregate
{
    private const string Rule = "PRT-4";

    private Introduction() { }

    /// <summary>Suggests two organisations to each other.</summary>
    public Introduction(int tenderId, int oneId, int otherId, DateTimeOffset now)
    {
        if (oneId == otherId)
        {
            throw new DomainError(new Refusal(Rule, "", "You cannot be your own partner."));
        }

        TenderId = tenderId;
        (OneId, OtherId) = oneId < otherId ? (oneId, otherId) : (otherId, oneId);
        SuggestedAt = now;
        Record(new PartnersSuggested(tenderId, OneId, OtherId));
    }

    /// <inheritdoc/>
    public override string Subject => $"introduction:{TenderId}:{OneId}:{OtherId}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The organisation with the lower number.</summary>
    public int OneId { get; private set; }

    /// <summary>The organisation with the higher number.</summary>
    public int OtherId { get; private set; }

    /// <summary>When they were suggested to each other, in UTC.</summary>
    public DateTimeOffset SuggestedAt { get; private set; }

    /// <summary>What the first said; null while it said nothing.</summary>
    public bool? OneSaid { get; private set; }

    /// <summary>What the second said; null while it said nothing.</summary>
    public bool? OtherSaid { get; private set; }

    /// <summary>When both had said yes, in UTC; null before.</summary>
    public DateTimeOffset? IntroducedAt { get; private set; }

    /// <summary>Whether one of them said no.</summary>
    public bool IsDeclined => OneSaid == false || OtherSaid == false;

    /// <summary>Whether an organisation is one of the two.</summary>
    public bool Concerns(int organisationId) => organisationId == OneId || organisationId == OtherId;

    /// <summary>The other of the two.</summary>
    public int PartnerOf(int organisationId) => organisationId == OneId ? OtherId : OneId;

    /// <summary>What an organisation said; null while it said nothing.</summary>
    public bool? SaidBy(int organisationId) => organisationId == OneId ? OneSaid : OtherSaid;

    /// <summary>Notes what one of the two says. A yes may become a no, and a no a yes, until they are introduced.</summary>
    /// <returns>True when this yes introduced them.</returns>
    /// <exception cref="DomainError">The tender is not open, or somebody else answers.</exception>
    public bool Answer(Tender tender, int organisationId, bool yes, DateTimeOffset now)
    {
        Refuse(this switch
        {
            _ when !Concerns(organisationId) => new(Rule, "", "This question was put to other organisations."),
            _ when !tender.IsOpen => new(Rule, "", "Bids have closed, so partners can no longer be found here."),
            _ => null,
        });
        if (IntroducedAt is not null || SaidBy(organisationId) == yes)
        {
            return false;
        }

        if (organisationId == OneId)
        {
            OneSaid = yes;
        }
        else
        {
            OtherSaid = yes;
        }

        Record(new PartnerAnswered(TenderId, organisationId, yes));
        if (OneSaid == true && OtherSaid == true)
        {
            IntroducedAt = now;
            Record(new PartnersIntroduced(TenderId, OneId, OtherId));
        }

        return IntroducedAt is not null;
    }
}

/// <summary>Two organisations were suggested to each other.</summary>
public sealed record PartnersSuggested(int TenderId, int OneId, int OtherId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Two organisations were suggested to each other.";
}

/// <summary>One of two said whether it wants to know the other.</summary>
public sealed record PartnerAnswered(int TenderId, int OrganisationId, bool Yes) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => Yes ? "An organisation said yes to a partner." : "An organisation said no to a partner.";
}

/// <summary>Both said yes and know each other's contacts now.</summary>
public sealed record PartnersIntroduced(int TenderId, int OneId, int OtherId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "Two organisations were introduced to each other.";
}
