namespace TenderFlow.App.Documents;

/// <summary>Hands a document to whoever may have it: by a short-lived address where the store has such, else through us.</summary>
public static class DocumentSending
{
    /// <summary>The answer that hands it over; null when the store does not hold it.</summary>
    public static async Task<IResult?> SendAsync(
        this IDocumentStore store, Document document, CancellationToken cancellationToken)
    {
        if (await store.LinkAsync(document, cancellationToken) is { } link)
        {
            return new ShortLink(link);
        }

        return await store.OpenReadAsync(document.Sha256, cancellationToken) is { } content
            ? new DocumentDownload(document, content)
            : null;
    }

    /// <summary>Sends the browser on. The address opens the document for whoever has it, so it is not to be kept.</summary>
    private sealed class ShortLink(Uri link) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
            httpContext.Response.Redirect(link.AbsoluteUri);
            return Task.CompletedTask;
        }
    }
}
