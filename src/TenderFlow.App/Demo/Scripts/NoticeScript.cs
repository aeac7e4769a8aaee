using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Notices;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>How a commissioner puts public notices out: most in time, some late.</summary>
internal sealed class NoticeScript(Commands commands)
{
    public IEnumerable<Act> Next(Scene scene, Actor buyer, Chance chance) =>
        scene.Notices.Where(n => n.PublishedOn is null).Select(notice =>
        {
            var about = chance.About($"notice/{notice.Key}");
            var at = OutAt(notice, about, scene.Zone);
            return new Act(at, $"buyer/notice/{notice.Key}", stop => commands.Notice.RunAsync(
                buyer, notice.Id, LocalClock.Day(at > scene.Now ? at : scene.Now, scene.Zone), $"Notice {about.Between("number", 10_000, 99_999)}", stop));
        });

    private static DateTimeOffset OutAt(Notice notice, Chance about, string zone)
    {
        if (about.In("late", 0.12))
        {
            return LocalClock.Instant(notice.DueOn.AddDays(about.Between("days late", 1, 9)), Morning(about), zone);
        }

        var raised = LocalClock.Day(notice.RaisedAt, zone);
        var span = notice.DueOn.DayNumber - raised.DayNumber;
        return span <= 0
            ? notice.RaisedAt.AddMinutes(about.Between("minutes", 2, 9))
            : LocalClock.Instant(raised.AddDays(1 + about.Between("day", 0, span - 1)), Morning(about), zone);
    }

    private static TimeOnly Morning(Chance about) => new TimeOnly(9, 5).Add(TimeSpan.FromSeconds(about.Between("at", 1, 20_000)));
}
