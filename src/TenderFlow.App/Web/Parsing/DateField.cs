using System.Globalization;

namespace TenderFlow.App.Web.Parsing;

/// <summary>Reads a date typed as day, month and year. A month may be a number or a name.</summary>
public static class DateField
{
    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>True when all three boxes are empty.</summary>
    public static bool IsBlank(string? day, string? month, string? year) =>
        CleanText.IsBlank(day) && CleanText.IsBlank(month) && CleanText.IsBlank(year);

    /// <summary>Reads the three boxes together.</summary>
    /// <param name="day">The day box.</param>
    /// <param name="month">The month box: 1 to 12, or a name such as "Sep".</param>
    /// <param name="year">The year box: four digits.</param>
    /// <param name="what">The name of the date within a sentence, such as "the closing date".</param>
    public static Parsed<DateOnly> Parse(string? day, string? month, string? year, string what)
    {
        if (IsBlank(day, month, year))
        {
            return new Fault($"Enter {what}.");
        }

        foreach (var (text, part) in new[] { (day, "day"), (month, "month"), (year, "year") })
        {
            if (CleanText.IsBlank(text))
            {
                return new Fault($"Add the {part} to {what}.");
            }
        }

        if (CleanText.Line(year) is not { Length: 4 } fourDigits || Number(fourDigits) is not (>= 1900 and <= 2200))
        {
            return new Fault($"Write the year of {what} with 4 numbers, like 2026.");
        }

        var (y, m, d) = (Number(fourDigits)!.Value, Month(CleanText.Line(month)), Number(CleanText.Line(day)));
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m.Value)
            ? new DateOnly(y, m.Value, d.Value)
            : new Fault($"Check {what}. There is no such day in the calendar.");
    }

    private static int? Month(string text)
    {
        if (Number(text) is { } number)
        {
            return number;
        }

        var index = text.Length < 3
            ? -1
            : Array.FindIndex(MonthNames, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
