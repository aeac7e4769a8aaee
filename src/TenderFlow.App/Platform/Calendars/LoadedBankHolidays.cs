using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Platform.Calendars;

/// <summary>The bank holidays to work with.</summary>
/// <param name="BankHolidays">The last good list (CAL-8).</param>
/// <param name="Warning">A plain sentence when the newest copy could not be used; else null.</param>
public sealed record LoadedBankHolidays(BankHolidays BankHolidays, string? Warning);
