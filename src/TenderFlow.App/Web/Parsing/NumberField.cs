using System.Globalization;

namespace TenderFlow.App.Web.Parsing;

/// <summary>Reads a whole number, with or without commas between the thousands.</summary>
public static class NumberField
{
    /// <summary>Reads the number.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="what">The name of the number within a sentence, such as "the number of places".</param>
    /// <param name="least">The least number allowed.</param>
    /// <param name="most">The greatest number allowed.</param>
    public static Parsed<int> Parse(string? text, string what, int least = 0, int most = 1_000_000)
    {
        var typed = CleanText.Line(text).Replace(",", "", StringComparison.Ordinal);
        if (CleanText.IsBlank(typed))
        {
            return new Fault($"Enter {what}.");
        }

        if (typed.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9') || typed == "-")
        {
            return new Fault($"Write {what} as a whole number, like {least + 1}.");
        }

        return int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : new Fault($"Check {what}. It must be from {least:N0} to {most:N0}.");
    }
}
