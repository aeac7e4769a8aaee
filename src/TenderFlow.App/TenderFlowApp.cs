using TenderFlow.App.Api;
using TenderFlow.App.Audit;
using TenderFlow.App.Decommissioning;
using TenderFlow.App.Documents;
using TenderFlow.App.Engagement;
using TenderFlow.App.Messages;
using TenderFlow.App.Notices;
using TenderFlow.App.OpenData;
using TenderFlow.App.Overview;
using TenderFlow.App.People;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.PlainWords;
using TenderFlow.App.Planning;
using TenderFlow.App.Platform;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Hosting.Handler;
using TenderFlow.App.Platform.Telemetry;
using TenderFlow.App.Platform.Telemetry.Readiness;
using TenderFlow.App.Reviews;
using TenderFlow.App.Tendering;
using TenderFlow.App.Web;

namespace TenderFlow.App;

/// <summary>The whole application put together: one line for each slice.</summary>
public static class TenderFlowApp
{
    /// <summary>Builds the application for a data folder. Nothing runs yet.</summary>
    /// <param name="settings">How it runs.</param>
    /// <param name="urls">Addresses to listen on, parted by semicolons; null when something else decides.</param>
    /// <param name="configure">Last changes to the host, such as a test's own services.</param>
    public static WebApplication Build(AppSettings settings, string? urls = null, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(TenderFlowApp).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        var starting = new StartingLog(builder.Logging, settings.UnderFunctionsHost);
        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        builder.Services.AddWork(settings).AddApi().AddWeb();
        builder.AddTelemetry();
        configure?.Invoke(builder);

        var app = builder.Build();
        starting.EndsWith(app.Lifetime);
        app.UseHandlerDoor(settings);
        app.MapWeb();
        app.MapReadiness();
        app.MapEngagement();
        app.MapTendering();
        app.MapMessages();
        app.MapReviews();
        app.MapApi();
        app.MapOpenData();
        return app;
    }

    /// <summary>Adds all that works without a page: what a simulation runs.</summary>
    public static IServiceCollection AddWork(this IServiceCollection services, AppSettings settings) => services
        .AddPlatform(settings)
        .AddAudit()
        .AddDocuments(settings)
        .AddMessages(settings)
        .AddPeople(settings)
        .AddPlainWords()
        .AddEngagement()
        .AddPlanning()
        .AddTendering()
        .AddReviews()
        .AddNotices()
        .AddOpenData(settings)
        .AddDecommissioning()
        .AddOverview();

    /// <summary>Brings the data folder to the newest shape, and makes sample people in an empty one.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var settings = app.Services.GetRequiredService<AppSettings>();
        if (settings.Database is not null
            || !await NewestShape.IsThereAsync(settings.PathOf(DatabaseSetup.FileName), cancellationToken))
        {
            await DatabaseSetup.MigrateAsync(app.Services, cancellationToken);
        }

        if (settings.SamplePeople)
        {
            await SamplePeople.EnsureAsync(app.Services.GetRequiredService<UnitOfWork>(), cancellationToken);
        }
    }
}
