using System.Text.RegularExpressions;

namespace TenderFlow.App.Web.Http;

/// <summary>
/// Makes links right where the site does not stand at the root. Pages write the paths they know, such as
/// <c>/tenders</c>; on the way out, those of links, forms and scripts get what stands before them.
/// </summary>
public sealed partial class LinksBelow(RequestDelegate next)
{
    /// <summary>Runs the request, and corrects its answer if the site stands below a path.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var prefix = http.Request.PathBase.Value ?? "";
        if (prefix.Length == 0)
        {
            await next(http);
            return;
        }

        http.Response.OnStarting(() =>
        {
            CorrectHeaders(http.Response, prefix);
            return Task.CompletedTask;
        });
        var plain = http.Response.Body;
        await using var corrected = new LinksBelowStream(plain, () => IsPage(http.Response), html => Correct(html, prefix));
        http.Response.Body = corrected;
        try
        {
            await next(http);
            await corrected.EndAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = plain;
        }
    }

    /// <summary>Puts the prefix before every path of our own in a piece of HTML.</summary>
    internal static string Correct(string html, string prefix) =>
        Link().Replace(html, found => IsBelow(found.Groups["path"].Value, prefix) ? found.Value : Prefixed(found, prefix));

    private static string Prefixed(Match found, string prefix) =>
        $"{found.Groups["attribute"].Value}{prefix}{found.Groups["path"].Value}";

    private static void CorrectHeaders(HttpResponse response, string prefix)
    {
        if (response.Headers.Location is [{ Length: > 0 } path] && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal)
            && !IsBelow(path, prefix))
        {
            response.Headers.Location = prefix + path;
        }

        if (IsPage(response))
        {
            // It grows with each link.
            response.ContentLength = null;
        }
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsBelow(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && path.AsSpan(prefix.Length) is [] or ['/' or '?' or '#', ..];

    // In the text of a page a quotation mark is written as an entity, so this is found in tags only.
    [GeneratedRegex(
        """(?<attribute>\s(?:href|src|action|formaction|data-announce)=")(?<path>/(?!/)[^"]*)""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Link();
}
