using System.Globalization;
using System.Text.RegularExpressions;

namespace TenderFlow.App.Web.Parsing;

/// <summary>Reads an amount in pounds as people write it: "£12,500", "12500.50".</summary>
public static partial class MoneyField
{
    private const long MostPounds = 10_000_000_000;

    /// <summary>Reads the amount and gives it in pence.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="what">The name of the amount within a sentence, such as "your price".</param>
    public static Parsed<long> Parse(string? text, string what)
    {
        var typed = CleanText.Line(text).Replace(" ", "", StringComparison.Ordinal);
        if (CleanText.IsBlank(typed))
        {
            return new Fault($"Enter {what}.");
        }

        var match = AmountPattern().Match(typed);
        if (!match.Success)
        {
            return new Fault($"Write {what} in pounds, like 12500 or 12,500.50.");
        }

        var pounds = match.Groups["pounds"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!long.TryParse(pounds, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            || whole > MostPounds)
        {
            return new Fault($"Check {what}. The amount is too large.");
        }

        var pence = match.Groups["pence"].Value.PadRight(2, '0');
        return (whole * 100) + long.Parse(pence, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^£?(?<pounds>[0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.(?<pence>[0-9]{1,2}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmountPattern();
}
