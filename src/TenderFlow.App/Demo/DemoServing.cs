using TenderFlow.App.Demo.Running;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Web;
using TenderFlow.App.Web.Layout;
using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Demo;

/// <summary>Serves what a play left behind: its time goes on from where it ended, and every page says so.</summary>
public static class DemoServing
{
    /// <summary>How a folder is opened: one that a play made keeps the play's time.</summary>
    public static AppSettings SettingsOf(string folder) => DemoState.Read(folder) is { } state
        ? new() { DataFolder = folder, Clock = new ShiftedClock(state.Now, TimeProvider.System) }
        : new() { DataFolder = folder };

    /// <summary>Adds the line below the header, if the folder is a play's.</summary>
    public static void AddBanner(IServiceCollection services, AppSettings settings)
    {
        if (settings.Clock is ShiftedClock clock)
        {
            services.AddBanner(new BannerNotice("Practice", _ =>
                $"The notices are real, the people are made up. Here it is {Now(clock)}."));
        }
    }

    private static string Now(TimeProvider clock) => PlainDate.DayAndTime(clock.GetUtcNow(), Zones.London);
}
