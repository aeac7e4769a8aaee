namespace TenderFlow.App.Demo.Cast;

/// <summary>An organisation of the play and its people.</summary>
/// <param name="Name">The organisation.</param>
/// <param name="Area">Where it works.</param>
/// <param name="HasBidBefore">False for a first-time bidder.</param>
/// <param name="Person">The person.</param>
/// <param name="JobTitle">What the person does.</param>
/// <param name="Email">An address that can never be a real one; it is what the record knows them by.</param>
/// <param name="Phone">A number set aside for stories.</param>
public sealed record Member(
    string Name, string Area, bool HasBidBefore, string Person, string JobTitle, string Email, string Phone)
{
    /// <summary>A second person of the organisation; null when there is none.</summary>
    public string? Colleague { get; init; }
}
