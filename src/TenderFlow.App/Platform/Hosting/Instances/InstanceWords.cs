using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>How instances are written for a terminal and for a program.</summary>
internal static class InstanceWords
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>UK time to the second, in a form that sorts.</summary>
    public static string Local(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Zones.Find(Zones.London)).ToString("yyyy-MM-dd HH:mm:ss");

    /// <summary>One line, no longer than a width.</summary>
    public static string Cut(string text, int width)
    {
        var line = text.ReplaceLineEndings(" ").TrimEnd();
        return line.Length <= width ? line : string.Concat(line.AsSpan(0, Math.Max(0, width - 1)), "…");
    }
}
