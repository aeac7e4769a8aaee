namespace TenderFlow.App.Web.Forms;

/// <summary>Tells a path of this site from an address elsewhere, so that no link can lead people away.</summary>
public static class LocalPath
{
    /// <summary>True for a path such as "/tenders/42?tab=bids".</summary>
    public static bool IsLocal(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);

    /// <summary>The path, or another one when it leads away from this site.</summary>
    public static string Or(string? path, string otherwise) => IsLocal(path) ? path! : otherwise;
}
