using Microsoft.Extensions.Diagnostics.HealthChecks;
using TenderFlow.App.Platform.Moments;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Telemetry.Readiness;

/// <summary>Ready when the engine answers a question about an orchestration; whether that one runs is another matter.</summary>
public sealed class EngineCheck(DurableTaskClient client) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await client.GetInstanceAsync(SweepOrchestrator.Id, getInputsAndOutputs: false, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
