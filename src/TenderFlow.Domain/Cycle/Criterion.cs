namespace TenderFlow.Domain.Cycle;

/// <summary>One thing that bids are scored on (AWD-1). It is known by its place among the criteria, from 1.</summary>
/// <param name="Title">What is scored, in a few words.</param>
/// <param name="Weight">What it counts for, out of 100.</param>
/// <param name="Kind">What it looks at.</param>
/// <param name="About">What a good bid shows; for the views of service users also who was asked (SUP-3).</param>
public sealed record Criterion(string Title, int Weight, CriterionKind Kind, string About = "");

/// <summary>What a criterion looks at.</summary>
public enum CriterionKind
{
    /// <summary>What the bid says about the service.</summary>
    Quality,

    /// <summary>The price, scored by arithmetic.</summary>
    Price,

    /// <summary>What the bid does for the area besides (SOC-1).</summary>
    SocialValue,

    /// <summary>What people who use the service think (SUP-3).</summary>
    ServiceUsers,
}
