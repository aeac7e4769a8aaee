using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Api.Reading;

/// <summary>A file as it stands in a request; its bytes are read once, forwards, and never held in memory.</summary>
/// <param name="Name">Its name as the sender gave it.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record UploadBody(string? Name, Stream Content)
{
    /// <summary>Finds the first file of a multipart body, or takes the whole body under the name given in the address.</summary>
    /// <exception cref="DomainError">There is no file.</exception>
    public static async Task<UploadBody> OpenAsync(HttpRequest request, string? name, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return new(name, request.Body);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            throw None;
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content } file)
            {
                return new(name ?? file.FileName, content);
            }
        }

        throw None;
    }

    private static DomainError None => new(new Refusal("DOC-5", "file", "Send a file with this request."));
}
