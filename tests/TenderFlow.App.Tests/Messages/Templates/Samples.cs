using TenderFlow.App.Messages.Templates;

namespace TenderFlow.App.Tests.Messages.Templates;

/// <summary>The shortest and the longest real values that a template declares in its own header.</summary>
internal static class Samples
{
    public static Dictionary<string, object?> Shortest(MessageTemplate template) =>
        template.Placeholders.Values.ToDictionary(p => p.Name, p => Value(p, p.Shortest), StringComparer.Ordinal);

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
