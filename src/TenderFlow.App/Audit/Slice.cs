using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Web;

namespace TenderFlow.App.Audit;

/// <summary>The audit trail.</summary>
public static class Slice
{
    /// <summary>Adds the service.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<IFactRecorder, AuditTrail>()
            .AddNavigation(90, "/audit", "Record", Policies.Commissioner);
}
