using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering.Partners;

/// <summary>
/// An organisation that wants to be found by partners for a tender. Everyone sees it, so that nobody gains by knowing
/// somebody (PRT-5). Nobody's name or number is shown before both sides said yes (PRT-4).
/// </summary>
public sealed class PartnerListing : Aggregate
{
    /// <summary>Most characters of its own words.</summary>
    public const int MostCharacters = 500;

    private const string Rule = "PRT-5";

    private PartnerListing() { }

    /// <summary>Puts an organisation on the board of an open tender.</summary>
    /// <exception cref="DomainError">The tender is not open, does not invite partners, or the offer says nothing.</exception>
    public PartnerListing(Tender tender, int organisationId, int personId, PartnerOffer offer, DateTimeOffset now)
    {
        Refuse(WhyNot(tender));
        TenderId = tender.Id;
        OrganisationId = organisationId;
        PersonId = personId;
        Show(tender, personId, offer, now);
    }

    /// <inheritdoc/>
    public override string Subject => $"partner:{TenderId}:{OrganisationId}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The person who is asked when somebody fits.</summary>
    public int PersonId { get; private set; }

    /// <summary>What it brings.</summary>
    public List<PartnerStrength> Brings { get; private set; } = [];

    /// <summary>What it looks for.</summary>
    public List<PartnerStrength> Seeks { get; private set; } = [];

    /// <summary>Where it works, in its words.</summary>
    public string Area { get; private set; } = "";

    /// <summary>More in its own words; may be empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When it agreed to be seen, in UTC.</summary>
    public DateTimeOffset ListedAt { get; private set; }

    /// <summary>When it left the board, in UTC; null while it is seen.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>Whether it stands on the board.</summary>
    public bool IsVisible => HiddenAt is null;

    /// <summary>Why nobody can be put on this tender's board; null when they can.</summary>
    public static Refusal? WhyNot(Tender tender) => tender switch
    {
        { IsOpen: false } => new(Rule, "", "This tender is not open, so it is too late to look for partners here."),
        { Terms.PartnersWelcome: false } => new(Rule, "", "This tender asks for one organisation, not for partners."),
        _ => null,
    };

    /// <summary>Says anew what it brings and seeks, and is seen from now on.</summary>
    /// <exception cref="DomainError">The tender is not open, the offer says nothing, or there is no consent.</exception>
    public void Show(Tender tender, int personId, PartnerOffer offer, DateTimeOffset now)
    {
        Refuse(WhyNot(tender));
        Refuse(offer switch
        {
            { Brings.Count: 0, Seeks.Count: 0 } =>
                new(Rule, "brings", "Tick at least one thing that you bring or look for."),
            { Words.Length: > MostCharacters } =>
                new(Rule, "words", $"Keep this under {MostCharacters} characters."),
            { Area: "" } => new(Rule, "area", "Say where you work."),
            { Agrees: false } => new("PRT-4", "agrees", "Tick the box if others may see this. Without it we show nothing."),
            _ => null,
        });
        (PersonId, Brings, Seeks) = (personId, [.. offer.Brings.Distinct().Order()], [.. offer.Seeks.Distinct().Order()]);
        (Area, Words, ListedAt, HiddenAt) = (offer.Area, offer.Words, now, null);
        Record(new PartnerListed(TenderId, Brings, Seeks, Area));
    }

    /// <summary>Leaves the board.</summary>
    public void Hide(DateTimeOffset now)
    {
        if (IsVisible)
        {
            HiddenAt = now;
            Record(new PartnerLeftBoard(TenderId));
        }
    }
}

/// <summary>What an organisation says of itself on the board.</summary>
/// <param name="Brings">What it brings.</param>
/// <param name="Seeks">What it looks for.</param>
/// <param name="Area">Where it works.</param>
/// <param name="Words">More in its own words.</param>
/// <param name="Agrees">Whether it agrees that everyone sees this.</param>
public sealed record PartnerOffer(
    IReadOnlyList<PartnerStrength> Brings, IReadOnlyList<PartnerStrength> Seeks, string Area, string Words, bool Agrees);

/// <summary>An organisation put itself on the partner board.</summary>
public sealed record PartnerListed(
    int TenderId, IReadOnlyList<PartnerStrength> Brings, IReadOnlyList<PartnerStrength> Seeks, string Area) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "An organisation said that it looks for partners.";
}

/// <summary>An organisation left the partner board.</summary>
public sealed record PartnerLeftBoard(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "An organisation left the partner board.";
}
