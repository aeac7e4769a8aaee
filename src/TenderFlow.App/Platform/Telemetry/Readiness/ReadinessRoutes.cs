using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace TenderFlow.App.Platform.Telemetry.Readiness;

/// <summary>
/// Two addresses for whatever watches this process: <c>/health</c> says that it is alive, <c>/ready</c> that it can work.
/// Anyone may ask; the answer is one word, and the log has the reason.
/// </summary>
public static class ReadinessRoutes
{
    /// <summary>The tag of the checks that <c>/ready</c> asks.</summary>
    public const string Ready = "ready";

    private const string HealthPath = "/health";
    private const string ReadyPath = "/ready";

    /// <summary>Whether a path is one of the two.</summary>
    public static bool Are(PathString path) => path == HealthPath || path == ReadyPath;

    /// <summary>Maps both.</summary>
    public static void MapReadiness(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(HealthPath, Showing(_ => false)).AllowAnonymous();
        routes.MapHealthChecks(ReadyPath, Showing(check => check.Tags.Contains(Ready))).AllowAnonymous();
    }

    private static HealthCheckOptions Showing(
        Func<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration, bool> which) => new()
        {
            Predicate = which,
            ResponseWriter = (http, report) =>
            {
                http.Response.ContentType = "text/plain; charset=utf-8";
                return http.Response.WriteAsync(report.Status.ToString());
            },
        };
}
