using TenderFlow.Simulation.Promises;

namespace TenderFlow.Simulation.Running;

/// <summary>What came of a play.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Broken">The first broken promise; null when all held.</param>
/// <param name="At">The virtual time at its end.</param>
/// <param name="VirtualDays">How many days were played.</param>
/// <param name="Crashes">How often the application crashed or was stopped.</param>
/// <param name="Faults">How much else went wrong.</param>
/// <param name="Steps">How many steps were checked.</param>
/// <param name="Fingerprint">SHA-256 over every record, every mail and every instant.</param>
/// <param name="Acts">What people did and were told, in order.</param>
/// <param name="Done">The events that happened, by number.</param>
internal sealed record Outcome(
    long Seed, Broken? Broken, DateTimeOffset At, double VirtualDays, int Crashes, int Faults, int Steps, string Fingerprint,
    IReadOnlyList<string> Acts, IReadOnlySet<int> Done);
