using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using TenderFlow.App.Web.Errors;
using TenderFlow.App.Web.Forms;

namespace TenderFlow.App.Web.Http;

/// <summary>
/// Reads the form of a request before anyone else does: within limits, whatever its bytes are, and cleaned of
/// characters nobody types. Pages then find a form that cannot fail them.
/// </summary>
public sealed class FormBody(RequestDelegate next)
{
    /// <summary>The most that a form without files may hold, in bytes.</summary>
    public const long FormLimit = 1024 * 1024;

    // Up to this much more is read and thrown away, so that the browser stays to read our answer.
    private const long Patience = 16 * 1024 * 1024;

    private const int MostFields = 1000;

    /// <summary>Reads the form, or answers 413 or 400 with a plain page.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || FailureWriter.IsApi(http))
        {
            await (PageEndpoint.IsSentTo(http) ? FailureWriter.Write(http, Failures.BadRequest) : next(http));
            return;
        }

        var limit = LimitOf(http);
        AllowBody(http, limit);
        if (http.Request.ContentLength > limit)
        {
            await FailureWriter.Write(http, Failures.TooLarge);
            return;
        }

        if (await Read(http, limit) is { } failure)
        {
            await FailureWriter.Write(http, failure);
            return;
        }

        await next(http);
    }

    private static async Task<Failure?> Read(HttpContext http, long limit)
    {
        try
        {
            var form = IsMultipart(http.Request)
                ? await ReadMultipart(http, limit)
                : await UrlEncodedForm.Read(http.Request.Body, MostFields, http.RequestAborted);
            http.Features.Set<IFormFeature>(new FormFeature(CleanForm.Of(form)));
            return null;
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Failures.TooLarge;
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return Failures.BadRequest;
        }
        catch (IOException error) when (IsCutShort(error))
        {
            return Failures.BadRequest;
        }
    }

    private static Task<IFormCollection> ReadMultipart(HttpContext http, long limit)
    {
        var options = new FormOptions
        {
            ValueCountLimit = MostFields,
            ValueLengthLimit = (int)FormLimit,
            MultipartBodyLengthLimit = limit,
        };
        return new FormFeature(http.Request, options).ReadFormAsync(http.RequestAborted);
    }

    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    // The multipart reader says this of a body that ends before its last boundary.
    private static bool IsCutShort(IOException error) => error.InnerException is null && error.HResult == CutShort;

    private const int CutShort = unchecked((int)0x80131620);

    private static long LimitOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<AcceptsFilesAttribute>() is { MaxRequestBodySize: { } most }
            ? most
            : http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? FormLimit;

    private static void AllowBody(HttpContext http, long limit)
    {
        var feature = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (feature is { IsReadOnly: false })
        {
            feature.MaxRequestBodySize = http.Request.ContentLength is null ? limit : limit + Patience;
        }
    }
}
