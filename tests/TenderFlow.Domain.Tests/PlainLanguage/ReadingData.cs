using System.Text.Json;

namespace TenderFlow.Domain.Tests.PlainLanguage;

/// <summary>The texts and tables that the engine is held against.</summary>
internal static class ReadingData
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "PlainLanguage", "Data");

    /// <summary>The English texts by their name.</summary>
    public static IReadOnlyDictionary<string, ReadingText> Texts { get; } =
        File.ReadLines(Path.Combine(Folder, "texts.jsonl"))
            .Select(line => JsonSerializer.Deserialize<ReadingText>(line, JsonSerializerOptions.Web)!)
            .Where(text => text.Kind != "welsh-text")
            .ToDictionary(text => text.Id, StringComparer.Ordinal);

    /// <summary>The syllables that a pronouncing dictionary accepts, by word.</summary>
    public static IReadOnlyDictionary<string, DictionaryWord> Syllables { get; } = Rows("syllables.csv")
        .GroupBy(cells => cells[0], StringComparer.Ordinal)
        .ToDictionary(
            word => word.Key,
            word => new DictionaryWord(
                [.. word.SelectMany(cells => cells[1].Split('|', '/', ';', ' ').Select(int.Parse)).Distinct()],
                int.TryParse(word.First()[2], out var npm) ? npm : null),
            StringComparer.Ordinal);

    /// <summary>The lines of a table without its heading, each cut at its commas or bars.</summary>
    public static IEnumerable<string[]> Rows(string file, char mark = ',') =>
        File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split(mark));
}

internal sealed record ReadingText(string Id, string Kind, string Group, int? Level, string Text);

internal sealed record DictionaryWord(IReadOnlyList<int> Accepted, int? Npm);
