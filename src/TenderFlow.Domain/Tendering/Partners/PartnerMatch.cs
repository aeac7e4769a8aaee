namespace TenderFlow.Domain.Tendering.Partners;

/// <summary>Two organisations that could bid together, and why.</summary>
/// <param name="Mine">One of them, for whom the reason is written.</param>
/// <param name="Theirs">The other.</param>
public sealed record PartnerMatch(PartnerListing Mine, PartnerListing Theirs)
{
    /// <summary>What the other brings and this one lacks.</summary>
    public IReadOnlyList<PartnerStrength> IGet { get; } = Fills(Theirs, Mine);

    /// <summary>What this one brings and the other lacks.</summary>
    public IReadOnlyList<PartnerStrength> TheyGet { get; } = Fills(Mine, Theirs);

    /// <summary>Whether both work in the same place.</summary>
    public bool SameArea { get; } = Shares(Mine.Area, Theirs.Area);

    /// <summary>Whether one fills a gap of the other.</summary>
    public bool Fits => IGet.Count + TheyGet.Count > 0;

    /// <summary>How well: a gap filled counts two, the same place one.</summary>
    public int Strength => (2 * (IGet.Count + TheyGet.Count)) + (SameArea ? 1 : 0);

    /// <summary>Why, in short sentences.</summary>
    public IReadOnlyList<string> Reasons =>
    [
        .. IGet.Count > 0 ? [$"You look for {IGet.Words()}, and they bring it."] : Array.Empty<string>(),
        .. TheyGet.Count > 0 ? [$"They look for {TheyGet.Words()}, and you bring it."] : Array.Empty<string>(),
        .. SameArea ? ["You work in the same area."] : Array.Empty<string>(),
    ];

    /// <summary>Those who fit one organisation, the best first.</summary>
    public static IReadOnlyList<PartnerMatch> For(PartnerListing mine, IEnumerable<PartnerListing> board) =>
    [
        .. board.Where(other => other.IsVisible && other.TenderId == mine.TenderId && other.OrganisationId != mine.OrganisationId)
            .Select(other => new PartnerMatch(mine, other))
            .Where(match => match.Fits)
            .OrderByDescending(match => match.Strength).ThenBy(match => match.Theirs.OrganisationId),
    ];

    private static List<PartnerStrength> Fills(PartnerListing giver, PartnerListing taker) =>
        [.. giver.Brings.Intersect(taker.Seeks).Order()];

    // People write “Eastfield and Northgate”; one place in common is enough.
    private static bool Shares(string one, string other) =>
        Places(one).Overlaps(Places(other));

    private static HashSet<string> Places(string area) => area
        .Split([" and ", ",", ";", "/", "&"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
