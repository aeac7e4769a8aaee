using System.Net.Http.Headers;
using System.Text.Json;
using TenderFlow.App.Web.Errors;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Api;

/// <summary>
/// Stands before every route for programs: turns away what another site may have sent with a person's cookie, and answers
/// what is refused with the status that programs expect.
/// </summary>
public sealed class ApiGuard(RequestDelegate next)
{
    /// <summary>The header that only a program of ours sends.</summary>
    public const string OwnHeader = "X-TenderFlow";

    private const string Json = "application/json";

    // What the multipart reader says of a body that ends before its last boundary.
    private const int CutShort = unchecked((int)0x80131620);

    /// <summary>Lets a request pass, or answers it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (!FailureWriter.IsApi(http))
        {
            await next(http);
            return;
        }

        if (WhyNot(http.Request) is { } failure)
        {
            await FailureWriter.Write(http, failure);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception error) when (!http.Response.HasStarted && FailureOf(error) is { } refused)
        {
            await FailureWriter.Write(http, refused);
        }
    }

    private static Failure? WhyNot(HttpRequest request)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && string.Equals(type.MediaType, Json, StringComparison.OrdinalIgnoreCase);
        if (isJson && type!.CharSet is { } charset && !IsUtf8(charset))
        {
            return new(StatusCodes.Status415UnsupportedMediaType, "We could not read that", "Send the text as UTF-8.");
        }

        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            && !HttpMethods.IsOptions(request.Method);
        var byCookie = request.Headers.Authorization.Count == 0 && request.Cookies.Count > 0;
        return changes && byCookie && !isJson && !request.Headers.ContainsKey(OwnHeader)
            ? new(StatusCodes.Status403Forbidden, "We could not take that",
                $"Send it as {Json}, or add the header {OwnHeader}. This keeps other sites from acting for you.")
            : null;
    }

    private static bool IsUtf8(string charset) =>
        charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Trim('"').Equals("utf8", StringComparison.OrdinalIgnoreCase);

    private static Failure? FailureOf(Exception error) => error switch
    {
        DomainError refused => Failures.Refused(refused) with { Status = StatusOf(refused) },
        BadHttpRequestException { InnerException: JsonException json } => Unreadable(json),
        InvalidDataException or IOException { InnerException: null, HResult: CutShort } => Failures.BadRequest,
        _ => null,
    };

    private static int StatusOf(DomainError error) => error.Refusals[0].Rule switch
    {
        "ACCESS" => StatusCodes.Status403Forbidden,
        "WEB-404" => StatusCodes.Status404NotFound,
        "WEB-409" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Failure Unreadable(JsonException json)
    {
        var place = (json.Path ?? "").TrimStart('$', '.');
        var sentence = place.Length == 0
            ? "We could not read the JSON. Check its form against the description of this route."
            : "We could not read this value, or do not know its name. Check it against the description of this route.";
        return new(StatusCodes.Status400BadRequest, "We could not read that", sentence)
        {
            Refusals = [new Refusal("API-1", place, sentence)],
        };
    }
}
