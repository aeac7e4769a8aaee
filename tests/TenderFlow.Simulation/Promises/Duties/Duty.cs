namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>Something that the records do not show yet and that must come about, as long as nothing changes.</summary>
/// <param name="Invariant">The promise.</param>
/// <param name="Subject">For whom or for what, by natural key.</param>
/// <param name="What">What must come about, in words.</param>
/// <param name="Due">When, in UTC.</param>
/// <param name="Hours">The hours that it must wait for; null when it leaves at any hour.</param>
internal sealed record Duty(string Invariant, string Subject, string What, DateTimeOffset Due, SendingHours? Hours = null);
