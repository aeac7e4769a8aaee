namespace TenderFlow.Domain.Rules;

/// <summary>Which legal regime, or house rules, a tender is run under (REG-1).</summary>
public enum Profile
{
    /// <summary>Procurement Act 2023, at or above the threshold.</summary>
    Pa23Above,

    /// <summary>Procurement Act 2023, light touch services.</summary>
    Pa23LightTouch,

    /// <summary>Procurement Act 2023, below the threshold but notifiable.</summary>
    Pa23BelowNotifiable,

    /// <summary>Procurement Act 2023, too small to need a notice.</summary>
    Pa23BelowSmall,

    /// <summary>Health care services in England (Provider Selection Regime).</summary>
    PsrHealthEngland,

    /// <summary>Devolved Scottish authorities.</summary>
    Scotland,

    /// <summary>A grant, not a contract.</summary>
    Grant,

    /// <summary>Rules set by the public body itself.</summary>
    Custom,
}
