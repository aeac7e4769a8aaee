namespace TenderFlow.Domain.Notices;

/// <summary>The public notices of the Procurement Act 2023 (NOT table), and the copy of the contract (NOT-2).</summary>
public enum NoticeCode
{
    /// <summary>Pipeline.</summary>
    Uk1 = 1,

    /// <summary>Preliminary market engagement.</summary>
    Uk2,

    /// <summary>Planned procurement.</summary>
    Uk3,

    /// <summary>Tender.</summary>
    Uk4,

    /// <summary>Transparency.</summary>
    Uk5,

    /// <summary>Contract award.</summary>
    Uk6,

    /// <summary>Contract details.</summary>
    Uk7,

    /// <summary>Contract payment.</summary>
    Uk8,

    /// <summary>Contract performance.</summary>
    Uk9,

    /// <summary>Contract change.</summary>
    Uk10,

    /// <summary>Contract termination, natural expiry included.</summary>
    Uk11,

    /// <summary>Procurement termination.</summary>
    Uk12,

    /// <summary>Dynamic market: intention.</summary>
    Uk13,

    /// <summary>Dynamic market: establishment.</summary>
    Uk14,

    /// <summary>Dynamic market: modification.</summary>
    Uk15,

    /// <summary>Dynamic market: cessation.</summary>
    Uk16,

    /// <summary>Payments compliance.</summary>
    Uk17,

    /// <summary>The copy of a large contract; it has no number of its own.</summary>
    ContractCopy,
}
