using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TenderFlow.App.Web.Errors;

/// <summary>Answers a request with a failure: a page for people, problem+json (RFC 9457) below <c>/api</c>.</summary>
public static class FailureWriter
{
    /// <summary>Writes the failure. The response must not have started.</summary>
    /// <param name="http">The request.</param>
    /// <param name="failure">What to say.</param>
    /// <param name="typed">What the person had typed, to be shown so that it can be copied.</param>
    public static async Task Write(HttpContext http, Failure failure, IReadOnlyList<string>? typed = null)
    {
        http.Response.Clear();
        http.Response.StatusCode = failure.Status;
        if (failure.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = $"{wait.TotalSeconds:0}";
        }

        if (IsApi(http))
        {
            await Problem(failure).ExecuteAsync(http);
            return;
        }

        try
        {
            await Page(http, failure, typed ?? []);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            // The frame of all pages is broken: say it without the frame, and let the log have the reason.
            http.RequestServices.GetRequiredService<ILogger<FailureDocument>>()
                .LogError(exception, "The page that says what went wrong could not be drawn");
            http.Response.Clear();
            http.Response.StatusCode = failure.Status;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(string.Join('\n', [failure.Title, .. failure.Sentences]));
        }
    }

    /// <summary>True when a program asks, not a person.</summary>
    public static bool IsApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static async Task Page(HttpContext http, Failure failure, IReadOnlyList<string> typed)
    {
        // The page that failed may have left its scope half rendered, so this one gets a scope of its own.
        var before = http.Features.Get<IServiceProvidersFeature>();
        var scope = http.RequestServices.CreateAsyncScope();
        await using (scope)
        {
            http.Features.Set<IServiceProvidersFeature>(new OwnScope { RequestServices = scope.ServiceProvider });
            try
            {
                var page = new RazorComponentResult<FailureDocument>(new { Failure = failure, Typed = typed })
                {
                    StatusCode = failure.Status,
                };
                await page.ExecuteAsync(http);
            }
            finally
            {
                http.Features.Set(before);
            }
        }
    }

    private static ProblemHttpResult Problem(Failure failure)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (failure.Refusals is [var first, ..])
        {
            extensions["rule"] = first.Rule;
            extensions["errors"] = failure.Refusals
                .GroupBy(refusal => refusal.Field, refusal => refusal.Sentence, StringComparer.Ordinal)
                .ToDictionary(field => field.Key, field => field.ToArray(), StringComparer.Ordinal);
        }

        return TypedResults.Problem(
            detail: string.Join(' ', failure.Sentences),
            statusCode: failure.Status,
            title: failure.Title,
            type: "about:blank",
            extensions: extensions);
    }

    private sealed class OwnScope : IServiceProvidersFeature
    {
        public required IServiceProvider RequestServices { get; set; }
    }
}
