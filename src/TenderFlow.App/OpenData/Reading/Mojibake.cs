using System.Text;
using System.Text.RegularExpressions;

namespace TenderFlow.App.OpenData.Reading;

/// <summary>
/// Mends UTF-8 that somebody read as Windows-1252: "â€¢" was a bullet. A run of characters is mended only when its
/// bytes are sound UTF-8, which ordinary text does not produce by chance.
/// </summary>
internal static partial class Mojibake
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Mend(string text) => Runs().Replace(text, run => MendRun(run.Value));

    private static string MendRun(string run)
    {
        try
        {
            return Strict.GetString(Western.GetBytes(run));
        }
        catch (ArgumentException)
        {
            // Not Windows-1252, or not UTF-8 beneath it: the text is right as it is.
            return run;
        }
    }

    /// <summary>A first byte of UTF-8 and what may follow it, both as Windows-1252 shows them.</summary>
    [GeneratedRegex(@"[\u00C2-\u00F4][^\u0000-\u007F]+", RegexOptions.None, 1000)]
    private static partial Regex Runs();
}
