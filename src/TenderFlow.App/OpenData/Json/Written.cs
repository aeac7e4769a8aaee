using System.Text.Encodings.Web;
using System.Text.Json;

namespace TenderFlow.App.OpenData.Json;

/// <summary>How JSON is written: people's letters stay as they are.</summary>
internal static class Written
{
    /// <summary>On one line.</summary>
    public static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = JsonText.MostDepth,
    };

    /// <summary>With line breaks, for people.</summary>
    public static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };
}
