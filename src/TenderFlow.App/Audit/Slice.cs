using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Audit;

/// <summary>The audit trail.</summary>
public static class Slice
{
    /// <summary>Adds the service.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<IFactRecorder, AuditTrail>();
}
