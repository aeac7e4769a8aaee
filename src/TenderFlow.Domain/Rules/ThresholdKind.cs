namespace TenderFlow.Domain.Rules;

/// <summary>What a threshold is for; all include VAT (REG-3, REG-6, REG-7, REG-11).</summary>
public enum ThresholdKind
{
    /// <summary>Goods and services, central government and NHS (REG-3).</summary>
    GoodsServicesCentral,

    /// <summary>Goods and services, councils and others (REG-3).</summary>
    GoodsServicesSubCentral,

    /// <summary>Light touch services (REG-3).</summary>
    LightTouchServices,

    /// <summary>Light touch concession (REG-3).</summary>
    LightTouchConcession,

    /// <summary>Works, and other concessions (REG-3).</summary>
    WorksOrConcession,

    /// <summary>From here a central body publishes a notice below the threshold (REG-6).</summary>
    NotifiableCentral,

    /// <summary>From here any other body publishes a notice below the threshold (REG-6).</summary>
    NotifiableOther,

    /// <summary>From here works may have a suitability stage below the threshold, central bodies (REG-7).</summary>
    WorksSuitabilityCentral,

    /// <summary>From here works may have a suitability stage below the threshold, other bodies (REG-7).</summary>
    WorksSuitabilityOther,

    /// <summary>Regulated goods and services in Scotland (REG-11).</summary>
    ScotlandGoodsServices,

    /// <summary>Regulated works in Scotland (REG-11).</summary>
    ScotlandWorks,
}
