using Microsoft.Net.Http.Headers;

namespace TenderFlow.App.Documents;

/// <summary>Sends a document to be saved, never to be run or shown inside our pages.</summary>
public sealed class DocumentDownload(Document document, Stream content) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-cache";
        headers.ContentDisposition = Disposition(document.Name);
        return Results
            .Stream(content, document.MediaType, entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""))
            .ExecuteAsync(httpContext);
    }

    /// <summary>An attachment with its name in both forms of RFC 6266: for old browsers and in full.</summary>
    internal static string Disposition(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        // Some browsers decode percent signs in the plain form, which would bring back what was cleaned away.
        disposition.FileName = disposition.FileName.Value?.Replace('%', '_');
        return disposition.ToString();
    }
}
