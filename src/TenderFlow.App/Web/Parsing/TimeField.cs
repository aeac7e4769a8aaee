using System.Globalization;
using System.Text.RegularExpressions;

namespace TenderFlow.App.Web.Parsing;

/// <summary>Reads a time of day as people write it: "midday", "5pm", "5.30pm", "17:30", "11:59pm".</summary>
public static partial class TimeField
{
    private const string HowTo = "Write the time like 5pm, 17:30 or midday.";
    private const string NotMidnight = "Midnight can mean two days. Write 11:59pm instead.";

    /// <summary>Reads the time. Midnight is refused, because readers take it for either day (TZ-7).</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="what">The name of the time within a sentence, such as "the closing time".</param>
    public static Parsed<TimeOnly> Parse(string? text, string what)
    {
        var typed = CleanText.Line(text);
        if (CleanText.IsBlank(typed))
        {
            return new Fault($"Enter {what}. {HowTo}");
        }

        switch (typed.ToLowerInvariant())
        {
            case "midday" or "noon" or "12 midday" or "12 noon":
                return new TimeOnly(12, 0);
            case "midnight" or "12 midnight":
                return new Fault(NotMidnight);
        }

        var match = TimePattern().Match(typed);
        return match.Success ? Read(match) : new Fault(HowTo);
    }

    private static Parsed<TimeOnly> Read(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } minutes
            ? int.Parse(minutes.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        var half = match.Groups["half"].Value;
        if (half.Length == 0 && !match.Groups["minute"].Success)
        {
            return new Fault(hour is >= 1 and <= 12 ? $"Say if you mean {hour}am or {hour}pm." : HowTo);
        }

        if (minute > 59 || hour > 23 || (half.Length > 0 && hour is 0 or > 12))
        {
            return new Fault(HowTo);
        }

        if (half.Length > 0)
        {
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return (hour, minute) is (0, 0) ? new Fault(NotMidnight) : new TimeOnly(hour, minute);
    }

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2}))?\s*(?<half>[ap]\.?m\.?)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TimePattern();
}
