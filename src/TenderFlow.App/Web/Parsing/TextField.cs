namespace TenderFlow.App.Web.Parsing;

/// <summary>Reads words. The length is counted as a browser counts it, in UTF-16 units, after cleaning.</summary>
public static class TextField
{
    /// <summary>Reads one line that must be there.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="missing">The sentence for an empty field, such as "Write a title.".</param>
    /// <param name="max">The greatest length in characters.</param>
    public static Parsed<string> Line(string? text, string missing, int max) =>
        Read(CleanText.Line(text), missing, max);

    /// <summary>Reads text of one or more lines that must be there.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="missing">The sentence for an empty field.</param>
    /// <param name="max">The greatest length in characters.</param>
    public static Parsed<string> Lines(string? text, string missing, int max) =>
        Read(CleanText.Lines(text).Trim(), missing, max);

    /// <summary>Reads one line that may be left empty; then the value is an empty text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="max">The greatest length in characters.</param>
    public static Parsed<string> OptionalLine(string? text, int max) => Read(CleanText.Line(text), null, max);

    /// <summary>Reads text of several lines that may be left empty; then the value is an empty text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="max">The greatest length in characters.</param>
    public static Parsed<string> OptionalLines(string? text, int max) =>
        Read(CleanText.Lines(text).Trim(), null, max);

    private static Parsed<string> Read(string clean, string? missing, int max)
    {
        if (CleanText.IsBlank(clean))
        {
            return missing is null ? "" : new Fault(missing);
        }

        return clean.Length <= max
            ? clean
            : new Fault($"This has {clean.Length:N0} characters. Shorten it to {max:N0} or fewer.");
    }
}
