namespace TenderFlow.Domain.Calendars;

/// <summary>One bank holiday, as published.</summary>
/// <param name="Date">The day off, which for a substitute day is not the feast itself.</param>
/// <param name="Title">What the day is called, such as "Boxing Day".</param>
/// <param name="Notes">What the publisher adds, such as "Substitute day"; may be empty.</param>
/// <param name="Bunting">Whether the publisher puts out bunting.</param>
public sealed record BankHoliday(DateOnly Date, string Title, string Notes = "", bool Bunting = false);
