using System.Text.Encodings.Web;
using System.Text.Json;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Terminal;

/// <summary>What came of one seed, as a worker tells it.</summary>
internal sealed record SeedResult(
    long Seed, string? Violation, double VirtualDays, int Crashes, int Faults, int StepsChecked, string Fingerprint)
{
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SeedResult Of(Outcome outcome) => new(
        outcome.Seed, outcome.Broken?.ToString(), outcome.VirtualDays, outcome.Crashes, outcome.Faults, outcome.Steps,
        outcome.Fingerprint);
}
