using System.Text;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Calendars;

/// <summary>Reads a published file that a person points at, and refuses what cannot be one.</summary>
internal static class PublishedText
{
    // The published list has about 50 kB; ten times ten years would still fit.
    private const long MostBytes = 5_000_000;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                throw Refused("There is no such file. Check its name and folder.");
            }

            if (new FileInfo(path).Length > MostBytes)
            {
                throw Refused("The file is far too big for a list of bank holidays. Choose another file.");
            }

            return File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException)
        {
            throw Refused("The file is not plain text. Use the file that GOV.UK publishes.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused("The file cannot be opened. Check its name and your rights to read it.");
        }
    }

    private static DomainError Refused(string sentence) => new(new Refusal("CAL-8", "bankHolidays", sentence));
}
