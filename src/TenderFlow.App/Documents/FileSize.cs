using System.Globalization;

namespace TenderFlow.App.Documents;

/// <summary>Sizes as people know them.</summary>
public static class FileSize
{
    private static readonly string[] Units = ["KB", "MB", "GB", "TB"];

    /// <summary>A number of bytes in words: "1 byte", "640 bytes", "12 KB", "2.4 MB". 1 KB is 1,024 bytes.</summary>
    public static string InWords(long bytes)
    {
        if (bytes < 1024)
        {
            return bytes == 1 ? "1 byte" : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
        }

        var amount = bytes / 1024m;
        var unit = 0;
        // From 999.5 on the number would be shown with four digits.
        while (amount >= 999.5m && unit < Units.Length - 1)
        {
            amount /= 1024m;
            unit++;
        }

        var shown = unit == 0 ? Math.Max(1, Math.Round(amount)) : Math.Round(amount, 1);
        return string.Create(CultureInfo.InvariantCulture, $"{shown:0.#} {Units[unit]}");
    }
}
