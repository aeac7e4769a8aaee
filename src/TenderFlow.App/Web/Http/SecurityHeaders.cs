using TenderFlow.App.Web.Layout;

namespace TenderFlow.App.Web.Http;

/// <summary>
/// Tells browsers what a page may do: only our own scripts and styles, no frames around it, no guessing of types.
/// An endpoint that needs another policy sets the header itself; it is then left alone.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next, IEnumerable<UploadOrigin> uploads)
{
    private readonly (string Name, string Value)[] always =
    [
        ("Content-Security-Policy", string.Join("; ",
            "default-src 'none'",
            $"script-src 'self' {StartScript.PolicySource}",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            string.Join(' ', uploads.Select(upload => upload.Origin).Prepend("connect-src 'self'")),
            "frame-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'")),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ];

    /// <summary>Adds the headers just before the response starts.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(AddHeadersAsync, http.Response);
        return next(http);
    }

    private Task AddHeadersAsync(object state)
    {
        var response = (HttpResponse)state;
        foreach (var (name, value) in always)
        {
            response.Headers.TryAdd(name, value);
        }

        // "no-store", which the token of a form brings, makes browsers forget what was typed when people go back.
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            response.Headers.CacheControl = "private, no-cache";
            response.Headers.Remove("Pragma");
        }

        return Task.CompletedTask;
    }
}

/// <summary>Another place to which a script of ours may send files.</summary>
/// <param name="Origin">Its scheme, host and port.</param>
public sealed record UploadOrigin(string Origin);
