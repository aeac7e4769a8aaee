using TenderFlow.App.Messages.Composition;

namespace TenderFlow.App.Messages.Templates;

/// <summary>The shortest and the longest real values that a template declares in its own header.</summary>
public static class TemplateSamples
{
    /// <summary>A sample of what surrounds the words of a template.</summary>
    public static MessageFrame Frame { get; } = new(
        "Riverside Council",
        "Sam Okafor",
        new HelpPerson("Asha Patel", "01632 960 001", "asha.patel@riverside.example"),
        new Uri("https://tenders.example.org/"),
        StopPath: "/stop/offers");

    /// <summary>The shortest values, by name.</summary>
    public static Dictionary<string, object?> Shortest(MessageTemplate template) =>
        template.Placeholders.Values.ToDictionary(p => p.Name, p => Value(p, p.Shortest), StringComparer.Ordinal);

    /// <summary>The longest values, by name.</summary>
    public static Dictionary<string, object?> Longest(MessageTemplate template) =>
        template.Placeholders.Values.ToDictionary(p => p.Name, p => Value(p, p.Longest), StringComparer.Ordinal);

    private static object? Value(Placeholder placeholder, string? sample) => placeholder.Kind switch
    {
        _ when sample is null => null,
        PlaceholderKind.List => sample.Split(';', StringSplitOptions.TrimEntries),
        PlaceholderKind.Pairs => sample.Split(';', StringSplitOptions.TrimEntries).Select(Pair).ToArray(),
        _ => sample,
    };

    private static LabelledText Pair(string sample)
    {
        var halves = sample.Split(" = ", 2);
        return new(halves[0], halves[1]);
    }
}
