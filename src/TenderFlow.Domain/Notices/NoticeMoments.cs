using System.Globalization;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Notices;

/// <summary>The coming moments of a tender's public notices: a word before each is due, on the day, and when it is late.</summary>
public static class NoticeMoments
{
    /// <summary>Lists every moment that notices which are not out yet ask for, earliest first.</summary>
    public static IReadOnlyList<Moment> Of(IEnumerable<Notice> notices, RulesInForce force) =>
    [
        .. notices.Where(n => n.PublishedOn is null).SelectMany(n => Steps(n, force))
            .OrderBy(m => m.At).ThenBy(m => m.Key, StringComparer.Ordinal),
    ];

    /// <summary>The notice that a moment speaks of.</summary>
    public static int NoticeId(Moment moment) => int.Parse(moment.Key.Split('/')[1], CultureInfo.InvariantCulture);

    private static IEnumerable<Moment> Steps(Notice notice, RulesInForce force)
    {
        foreach (var days in force.Rules.Notices.ChaseWorkingDays)
        {
            var day = days == 0 ? force.Calendar.PreviousOrSame(notice.DueOn).Date : force.Calendar.Add(notice.DueOn, days).Date;
            var at = Deadline.AtLocal(day, force.Rules.SendingHours.RemindAt, notice.Zone).Instant;
            // A word from before the task arose would come too late to help; the word on the day still does.
            if (days >= 0 || at > notice.RaisedAt)
            {
                yield return new(
                    string.Create(CultureInfo.InvariantCulture, $"notice/{notice.Id}/{days}"), MomentKind.NoticeChase,
                    at > notice.RaisedAt ? at : notice.RaisedAt, notice.Rule, Words(days), days);
            }
        }
    }

    private static string Words(int days) => days switch
    {
        < 0 => $"A public notice is due in {-days} working days.",
        0 => "A public notice is due.",
        _ => $"A public notice is {days} working days late.",
    };
}
