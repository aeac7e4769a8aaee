namespace TenderFlow.Domain.Tendering.Partners;

/// <summary>What an organisation can bring to a bid, or looks for in a partner.</summary>
public enum PartnerStrength
{
    /// <summary>Staff or volunteers who do the work.</summary>
    People,

    /// <summary>Rooms or a building.</summary>
    Rooms,

    /// <summary>Trust of the people who use the service.</summary>
    LocalTrust,

    /// <summary>Training, or a skill that few have.</summary>
    Skills,

    /// <summary>Accounts, policies and reports: what it takes to run a contract.</summary>
    RunningContracts,

    /// <summary>Cars, vans or drivers.</summary>
    Transport,

    /// <summary>Languages besides English, sign language included.</summary>
    Languages,
}

/// <summary>The same in plain words.</summary>
public static class PartnerStrengthWords
{
    /// <summary>All of them, in the order in which forms show them.</summary>
    public static IReadOnlyList<PartnerStrength> All { get; } = Enum.GetValues<PartnerStrength>();

    /// <summary>What it is, to be put in a list or in the middle of a sentence.</summary>
    public static string Words(this PartnerStrength strength) => strength switch
    {
        PartnerStrength.People => "staff or volunteers",
        PartnerStrength.Rooms => "rooms",
        PartnerStrength.LocalTrust => "local people’s trust",
        PartnerStrength.Skills => "special skills",
        PartnerStrength.RunningContracts => "help with accounts and reports",
        PartnerStrength.Transport => "transport",
        PartnerStrength.Languages => "other languages",
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };

    /// <summary>Several, such as “rooms and transport”.</summary>
    public static string Words(this IReadOnlyList<PartnerStrength> strengths) => strengths.Count switch
    {
        0 => "",
        1 => strengths[0].Words(),
        _ => $"{string.Join(", ", strengths.SkipLast(1).Select(Words))} and {strengths[^1].Words()}",
    };
}
