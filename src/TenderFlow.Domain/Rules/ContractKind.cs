namespace TenderFlow.Domain.Rules;

/// <summary>What is bought, as far as it decides the rules (REG-2, REG-3).</summary>
public enum ContractKind
{
    /// <summary>Goods, or services without rules of their own.</summary>
    GoodsOrServices,

    /// <summary>Services to people, such as care, advice and training.</summary>
    LightTouchServices,

    /// <summary>Health care for people.</summary>
    HealthCareServices,

    /// <summary>Building work.</summary>
    Works,

    /// <summary>The provider is paid by those who use the service.</summary>
    Concession,

    /// <summary>The same, for services to people.</summary>
    LightTouchConcession,

    /// <summary>Money given for a purpose, not a purchase.</summary>
    Grant,
}

/// <summary>Who buys, as far as it decides the rules (REG-2, REG-3, REG-6).</summary>
public enum BuyerKind
{
    /// <summary>Central government.</summary>
    CentralGovernment,

    /// <summary>An NHS body in England.</summary>
    NhsInEngland,

    /// <summary>A council in England.</summary>
    CouncilInEngland,

    /// <summary>Any other public body outside Scotland and not regulated by Welsh Ministers.</summary>
    OtherPublicBody,

    /// <summary>A school.</summary>
    School,

    /// <summary>A devolved Scottish authority.</summary>
    DevolvedScottish,

    /// <summary>A body regulated by Welsh Ministers.</summary>
    WelshAuthority,
}
