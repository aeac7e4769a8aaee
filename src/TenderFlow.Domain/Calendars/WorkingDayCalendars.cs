using System.Collections.Frozen;

namespace TenderFlow.Domain.Calendars;

/// <summary>
/// All five calendars, made from one list of bank holidays (CAL-4). Does not change; a refresh makes a new one.
/// </summary>
public sealed class WorkingDayCalendars
{
    private static readonly Lazy<WorkingDayCalendars> FromAssembly = new(() => new(BankHolidays.Shipped));

    private readonly FrozenDictionary<CalendarName, WorkingDayCalendar> calendars;

    /// <summary>Makes the calendars.</summary>
    public WorkingDayCalendars(BankHolidays bankHolidays)
    {
        ArgumentNullException.ThrowIfNull(bankHolidays);
        BankHolidays = bankHolidays;
        calendars = Enum.GetValues<CalendarName>().ToFrozenDictionary(name => name, Make);
    }

    /// <summary>The calendars that came with this version of TenderFlow.</summary>
    public static WorkingDayCalendars Shipped => FromAssembly.Value;

    /// <summary>The list the calendars were made from.</summary>
    public BankHolidays BankHolidays { get; }

    /// <summary>One calendar.</summary>
    public WorkingDayCalendar this[CalendarName name] => calendars[name];

    /// <summary>
    /// Calendars brought up to date; dates worked out with the old ones must be worked out again (CAL-5).
    /// </summary>
    /// <exception cref="Cycle.DomainError">The newer list knows less than this one (CAL-8).</exception>
    public WorkingDayCalendars Refreshed(BankHolidays newer) => new(BankHolidays.UpdatedWith(newer));

    // The first Monday in May and the other days CAL-2 names are bank holidays in England, so England's list has them.
    private WorkingDayCalendar Make(CalendarName name)
    {
        Division[] divisions = name switch
        {
            CalendarName.UkUnion => Enum.GetValues<Division>(),
            CalendarName.England or CalendarName.EnglandAndWales => [Division.EnglandAndWales],
            CalendarName.Scotland => [Division.Scotland],
            _ => [Division.NorthernIreland],
        };
        var titles = divisions
            .SelectMany(BankHolidays.In)
            .GroupBy(day => day.Date)
            .ToFrozenDictionary(same => same.Key, same => same.First().Title);
        return new(name, titles, BankHolidays.FirstYear, BankHolidays.LastYear);
    }
}
