using System.Text.Json;
using System.Text.Unicode;

namespace TenderFlow.App.OpenData.Json;

/// <summary>Reads a JSON file and says plainly what keeps it from being read: its encoding, its form, or a name that is there twice.</summary>
public static class JsonText
{
    /// <summary>Lists within lists, or objects within objects, at most.</summary>
    public const int MostDepth = 128;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth };
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file's bytes.</summary>
    /// <returns>The value, or all that is wrong with the file. What has a name twice has no value.</returns>
    public static (JsonElement? Value, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> bytes)
    {
        bytes = bytes.Span.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        if (WhyNotText(bytes.Span) is { } sentence)
        {
            return (null, [new("", sentence)]);
        }

        try
        {
            var twice = TwiceNamed.Find(bytes.Span);
            using var document = JsonDocument.Parse(bytes, Options);
            return twice.Count > 0 ? (null, twice) : (document.RootElement.Clone(), []);
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            return (null, [new("", $"This is not one complete JSON value. Look at line {line}.")]);
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for a name with half a character pair.
            return (null, [new("", "A field name holds broken characters.")]);
        }
    }

    private static string? WhyNotText(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => "The file is empty.",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..] =>
            "The file is saved as UTF-16 or UTF-32. Save it as UTF-8.",
        _ when !Utf8.IsValid(bytes) => "The file holds characters that are not UTF-8. Save it as UTF-8.",
        _ => null,
    };
}
