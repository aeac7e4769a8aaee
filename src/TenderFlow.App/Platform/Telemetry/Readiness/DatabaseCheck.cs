using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Platform.Telemetry.Readiness;

/// <summary>Ready when the database answers and has the shape that this version needs.</summary>
public sealed class DatabaseCheck(IDbContextFactory<TenderFlowDb> databases) : IHealthCheck
{
    private volatile bool hasShape;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!hasShape)
        {
            // Once it fits it goes on fitting: only a newer version changes it, and that keeps what this one needs.
            hasShape = !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
            return hasShape
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database has not the shape that this version needs.");
        }

        return await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
