using System.Text.Json;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Reading;

/// <summary>
/// Reads release packages of the Open Contracting Data Standard 1.1, as real publishers write them: it mends what is
/// surely wrong, drops what cannot be trusted, and says so.
/// </summary>
public static class OpenContractingReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads one package.</summary>
    /// <param name="content">The file. It is read into memory: packages have a few megabytes.</param>
    /// <param name="fileName">What errors and notes call it.</param>
    /// <exception cref="DomainError">The file is not a release package.</exception>
    public static ReadTenders Read(Stream content, string fileName)
    {
        using var json = Parse(content, fileName);
        var package = new JsonFields(json.RootElement, []);
        var releases = package.List("releases");
        if (json.RootElement.ValueKind is not JsonValueKind.Object || releases is null)
        {
            throw NotAPackage(fileName, "It has no list of releases");
        }

        var publisher = package.Object("publisher").Text("name") ?? "";
        var notes = new List<string>();
        var latest = new Dictionary<string, (DateTimeOffset Date, int Place, PublishedTender Tender)>(
            StringComparer.Ordinal);
        foreach (var (place, release) in releases.Index())
        {
            if (ReleaseReading.Read(release, publisher) is not { } tender)
            {
                notes.Add($"{fileName}: release {place + 1} has no OCID or no title and was left out.");
                continue;
            }

            var date = new JsonFields(release, []).Instant("date") ?? DateTimeOffset.MinValue;
            var isKnown = latest.TryGetValue(tender.Ocid, out var known);
            if (!isKnown || date >= known.Date)
            {
                latest[tender.Ocid] = (date, isKnown ? known.Place : place, tender);
            }

            if (isKnown)
            {
                notes.Add($"{fileName}: {tender.Ocid} is there more than once. The latest release counts.");
            }
        }

        return new ReadTenders([.. latest.Values.OrderBy(one => one.Place).Select(one => one.Tender)], notes);
    }

    private static JsonDocument Parse(Stream content, string fileName)
    {
        try
        {
            return JsonDocument.Parse(content, Options);
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? $" Look at line {number + 1}." : "";
            throw NotAPackage(fileName, "It is not one complete JSON value", line);
        }
    }

    private static DomainError NotAPackage(string fileName, string why, string where = "") =>
        new(new Refusal("", "file", $"We cannot read {fileName} as an OCDS release package. {why}.{where}"));
}
