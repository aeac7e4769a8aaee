namespace TenderFlow.Domain.Engagement;

/// <summary>Somebody who was asked, or who spoke. Nothing about them is shown without their consent.</summary>
public sealed class Contributor
{
    private Contributor() { }

    internal Contributor(int? personId, string name, string group, ContributorKind kind, DateTimeOffset? invitedAt)
    {
        (PersonId, Name, Group, Kind, InvitedAt) = (personId, name.Trim(), group.Trim(), kind, invitedAt);
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>The person that mail goes to; null for somebody who gave no address.</summary>
    public int? PersonId { get; private set; }

    /// <summary>What they are called; empty for somebody who gave no name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whom they speak for; may be empty.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Who they are to the service.</summary>
    public ContributorKind Kind { get; private set; }

    /// <summary>When they were put on the list, in UTC; null for somebody who came without an invitation.</summary>
    public DateTimeOffset? InvitedAt { get; private set; }

    /// <summary>When they first said something, in UTC; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When they said that they do not want to take part, in UTC; null while they did not.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>Whether their own words may be shown.</summary>
    public bool MayQuote { get; private set; }

    /// <summary>Whether their name may be shown.</summary>
    public bool MayName { get; private set; }

    /// <summary>What they said.</summary>
    public List<Point> Points { get; private set; } = [];

    /// <summary>Whether they still wait to be heard.</summary>
    public bool IsWanted => AnsweredAt is null && DeclinedAt is null;

    /// <summary>How everyone else may know them.</summary>
    public string PublicName => this switch
    {
        { MayName: true, Name.Length: > 0, Group.Length: > 0 } => $"{Name}, {Group}",
        { MayName: true, Name.Length: > 0 } => Name,
        _ => WordsOf(Kind),
    };

    /// <summary>Who somebody is to the service, in words that name nobody.</summary>
    public static string WordsOf(ContributorKind kind) => kind switch
    {
        ContributorKind.User => "A person who uses such a service",
        ContributorKind.Family => "A relative or carer",
        ContributorKind.Group => "A local group",
        _ => "Another person",
    };

    internal void Say(IEnumerable<Point> points, Consent consent, DateTimeOffset now)
    {
        Points.AddRange(points);
        AnsweredAt ??= now;
        DeclinedAt = null;
        (MayQuote, MayName) = (consent.MayQuote, consent.MayName);
    }

    internal void Decline(DateTimeOffset now) => DeclinedAt = now;
}

/// <summary>What somebody allows to be shown of what they said.</summary>
/// <param name="MayQuote">Their own words.</param>
/// <param name="MayName">Their name.</param>
public sealed record Consent(bool MayQuote, bool MayName);

/// <summary>Who somebody is to the service.</summary>
public enum ContributorKind
{
    /// <summary>Uses it, or would.</summary>
    User,

    /// <summary>Belongs to somebody who uses it.</summary>
    Family,

    /// <summary>Speaks for a community group.</summary>
    Group,

    /// <summary>Somebody else.</summary>
    Other,
}
