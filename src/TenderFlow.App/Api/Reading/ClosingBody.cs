namespace TenderFlow.App.Api.Reading;

/// <summary>When bids close, as the clocks of a place show it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Zone">The IANA zone; Europe/London when left out.</param>
public sealed record ClosingBody(DateOnly? Date, TimeOnly? Time, string? Zone = null);
