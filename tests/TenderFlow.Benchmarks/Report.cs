using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TenderFlow.Benchmarks;

/// <summary>Readings as people and as programs want them.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(IEnumerable<(string Name, Reading Reading)> readings) => JsonSerializer.Serialize(
        readings.ToDictionary(
            r => r.Name,
            r => new
            {
                Value = Short(r.Reading.Value),
                r.Reading.Unit,
                r.Reading.Beside,
                BesideValue = Short(r.Reading.BesideValue),
                Ratio = Short(r.Reading.Ratio),
                Aim = r.Reading.Aim.ToString(),
            }),
        Options);

    public static string Table(IEnumerable<(string Name, Reading Reading)> readings)
    {
        var text = new StringBuilder();
        foreach (var (name, reading) in readings)
        {
            var beside = reading.Beside is null
                ? ""
                : $"; beside {reading.BesideValue:#,0.###} ({reading.Beside}); ratio {reading.Ratio:0.00}";
            text.AppendLine(
                $"{name,-22} {reading.Value:#,0.###} {reading.Unit}{beside}; aim {reading.Aim}: "
                + (reading.IsMet ? "met" : "NOT met"));
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Four digits that count are more than a benchmark knows.</summary>
    private static double? Short(double? value) => value is { } number and not 0
        ? Math.Round(number, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 15))
        : value;
}
