using System.Security.Cryptography;
using System.Text;
using TenderFlow.App.Platform.Calendars;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Platform.Rules;

/// <summary>The rulebook and the calendars of this process. A refreshed calendar takes the place of the old one at once (CAL-5).</summary>
public sealed class CurrentRules
{
    private readonly BankHolidayFile file;
    private readonly ILogger<CurrentRules> log;
    private volatile WorkingDayCalendars calendars = WorkingDayCalendars.Shipped;

    /// <summary>Reads the calendars of the data folder, or those that came with TenderFlow.</summary>
    public CurrentRules(BankHolidayFile file, ILogger<CurrentRules> log)
    {
        this.file = file;
        this.log = log;
        Refresh();
    }

    /// <summary>All dated numbers.</summary>
    public Rulebook Rulebook { get; } = Rulebook.Shipped;

    /// <summary>All calendars.</summary>
    public WorkingDayCalendars Calendars => calendars;

    /// <summary>The rules a tender is run under: its profile on the day it began (REG-4).</summary>
    public RulesInForce For(Tender tender) =>
        For(tender.Terms.Profile, LocalClock.Day(tender.PublishedAt ?? tender.CreatedAt, Zones.London));

    /// <summary>The rules of a profile on a day.</summary>
    public RulesInForce For(Profile profile, DateOnly begun)
    {
        var rules = Rulebook.For(profile, begun);
        return new(rules, calendars[rules.Calendar]);
    }

    /// <summary>Reads the bank holidays of the data folder again. A copy that does not work is said and left aside (CAL-8).</summary>
    public void Refresh()
    {
        var (holidays, warning) = file.Load();
        if (warning is not null)
        {
            log.LogWarning("{Warning}", warning);
        }

        if (!ReferenceEquals(holidays, calendars.BankHolidays))
        {
            calendars = new WorkingDayCalendars(holidays);
        }
    }

    /// <summary>
    /// Whether dates that wait were counted with other days than these (CAL-5). Newer days come by a refresh, or with a restart.
    /// </summary>
    public bool AreUnheeded => file.Heeded != Fingerprint;

    /// <summary>Notes that every date that waits was counted with these days.</summary>
    public void Heed() => file.Heed(Fingerprint);

    private string Fingerprint =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(calendars.BankHolidays.ToJson())));
}
