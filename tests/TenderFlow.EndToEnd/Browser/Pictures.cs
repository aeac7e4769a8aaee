using Microsoft.Playwright;

namespace TenderFlow.EndToEnd.Browser;

/// <summary>Pictures of pages, for people to look at.</summary>
public static class Pictures
{
    private const int LongestName = 120;

    /// <summary>Saves the whole page as a PNG file in <c>artifacts/screenshots</c> and returns its path.</summary>
    /// <param name="page">The page as it looks now.</param>
    /// <param name="name">What the picture shows; signs that a file system refuses are replaced.</param>
    public static async Task<string> PictureAsync(this IPage page, string name)
    {
        var file = Path.Combine(Folder(), Safe(name) + ".png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        return file;
    }

    private static string Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "TenderFlow.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("No folder above the tests holds TenderFlow.sln.");
        }
        return Directory.CreateDirectory(Path.Combine(at.FullName, "artifacts", "screenshots")).FullName;
    }

    // The end of a long name tells more: the method and its arguments come last.
    private static string Safe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        return safe.Length <= LongestName ? safe : safe[^LongestName..];
    }
}
