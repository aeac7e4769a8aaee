using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Telemetry.Readiness;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>What is measured, and where it goes.</summary>
public static class Export
{
    /// <summary>The standard setting that names where telemetry goes; without it none leaves.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds what counts and what says whether the process is ready.</summary>
    public static IServiceCollection AddMeasures(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<Measures>();
        services.AddHostedService<Backlog>();
        services.AddSingleton<DatabaseCheck>();
        services.AddSingleton<EngineCheck>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [ReadinessRoutes.Ready])
            .AddCheck<EngineCheck>("orchestrations", tags: [ReadinessRoutes.Ready]);
        return services;
    }

    /// <summary>Sends traces, measures and logs to the endpoint in the settings; does nothing when there is none.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(about => about.AddService("tenderflow", serviceVersion: Version))
            .WithTracing(traces => traces.AddOurs().AddOtlpExporter())
            .WithMetrics(measures => measures.AddOurs().AddOtlpExporter())
            .WithLogging(logs => logs.AddOurs().AddOtlpExporter(), options => options.IncludeFormattedMessage = true);
    }

    /// <summary>Our spans, requests that come in and calls that go out; people are kept out of all of them.</summary>
    public static TracerProviderBuilder AddOurs(this TracerProviderBuilder traces) => traces
        .AddSource(Traces.Name)
        .AddAspNetCoreInstrumentation(options =>
        {
            options.Filter = http => !ReadinessRoutes.Are(http.Request.Path);
            // A form that is handled would begin a trace of its own, apart from its request.
            options.EnableRazorComponentsSupport = false;
        })
        .AddHttpClientInstrumentation()
        .AddProcessor<SpanGuard>();

    /// <summary>Our measures, and those of requests.</summary>
    public static MeterProviderBuilder AddOurs(this MeterProviderBuilder measures) => measures
        .AddMeter(Measures.Name)
        .AddAspNetCoreInstrumentation();

    /// <summary>The log, without people.</summary>
    public static LoggerProviderBuilder AddOurs(this LoggerProviderBuilder logs) => logs.AddProcessor<LogGuard>();

    private static string Version => typeof(TenderFlowDb).Assembly.GetName().Version!.ToString();
}
