namespace TenderFlow.App.Web.Layout;

/// <summary>The menu of one page, as its reader sees it.</summary>
/// <param name="Links">The links, in order.</param>
public sealed record Navigation(IReadOnlyList<NavigationLink> Links)
{
    /// <summary>Picks the entries that the person of this request may see, and marks the one they are in.</summary>
    public static Navigation For(HttpContext? http, IEnumerable<NavigationEntry> entries)
    {
        if (http is null)
        {
            return new([]);
        }

        var shown = entries
            .Where(entry => entry.IsFor(http.User))
            .OrderBy(entry => entry.Order)
            .Select(entry => (entry.Href, Text: entry.Text(http)))
            .Where(entry => entry.Text is not null)
            .ToList();
        var here = shown.Select(entry => entry.Href)
            .Where(href => Holds(href, http.Request.Path))
            .MaxBy(href => href.Length);
        return new(shown.ConvertAll(entry =>
            new NavigationLink(entry.Text!, http.Request.PathBase + entry.Href, entry.Href == here)));
    }

    private static bool Holds(string href, PathString path) =>
        href == "/" ? path == "/" : path.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One link of the menu.</summary>
/// <param name="Text">The words.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Current">True when the page belongs to it.</param>
public sealed record NavigationLink(string Text, string Href, bool Current);
