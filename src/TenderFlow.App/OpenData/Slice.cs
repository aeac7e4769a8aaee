using TenderFlow.App.OpenData.Feeds;
using TenderFlow.App.OpenData.Importing;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.OpenData;

/// <summary>The door of this folder: what publishes, and the public feeds.</summary>
public static class Slice
{
    /// <summary>Adds what publishes releases.</summary>
    public static IServiceCollection AddOpenData(this IServiceCollection services, AppSettings settings) => services
        .AddSingleton(PublisherSettings.Of(settings))
        .AddSingleton<IFactRecorder, ReleaseRecorder>()
        .AddSingleton<ImportReleases>()
        .AddSingleton<ReleaseFeed>()
        .AddSingleton<RecordFeed>();

    /// <summary>Maps the feeds.</summary>
    public static void MapOpenData(this WebApplication app) => FeedRoutes.Map(app);
}
