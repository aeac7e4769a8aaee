using System.Net;
using Microsoft.AspNetCore.Http.Features;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>
/// The one door of a custom handler. Requests of people begin with the route prefix and go to the pages; an invocation
/// is a single name below the root. So nobody outside can ever be taken for the host.
/// </summary>
internal sealed class HandlerDoor(RequestDelegate next, HandlerFunctions functions, IHostApplicationLifetime life)
{
    /// <summary>What stands before every address of a page.</summary>
    public const string Prefix = "/app";

    // The front end of the platform adds these to what comes from outside. The host itself never does.
    private static readonly string[] FromOutside = ["X-ARR-LOG-ID", "X-Forwarded-For", "X-Forwarded-Host", "Disguised-Host"];

    /// <summary>Sends a request where it belongs.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            (http.Request.PathBase, http.Request.Path) = (Prefix, rest.HasValue ? rest : "/");
            return next(http);
        }

        return http.Request.Path == "/" && HttpMethods.IsGet(http.Request.Method)
            ? AnswerAsync(http, 200, "OK", "{}"u8.ToArray()) // The host asks whether we are ready.
            : InvokeFunctionAsync(http);
    }

    private async Task InvokeFunctionAsync(HttpContext http)
    {
        var answer = IsInvocation(http.Request, out var name)
            ? await RunAsync(http, name)
            : functions.Refuse(404, $"'{http.Request.Method} {http.Request.Path}' is no invocation. Pages begin with {Prefix}.");
        await AnswerAsync(http, answer.StatusCode, answer.Reason, answer.Body);
    }

    // The path alone is proof under a route prefix; that the request comes straight from this machine is a second lock.
    private static bool IsInvocation(HttpRequest request, out string name)
    {
        name = request.Path.Value is ['/', .. var rest] ? rest : "";
        return HttpMethods.IsPost(request.Method) && name.Length > 0 && !name.Contains('/', StringComparison.Ordinal)
            && IsThisMachine(request.Host.Host) && FromOutside.All(header => !request.Headers.ContainsKey(header));
    }

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private async Task<InvocationAnswer> RunAsync(HttpContext http, string name)
    {
        try
        {
            using var body = new MemoryStream();
            return await ReadAsync(http, body, functions.BodyLimitOf(name))
                ? await functions.InvokeAsync(name, body.GetBuffer().AsMemory(0, (int)body.Length), life.ApplicationStopping)
                : functions.Refuse(413, $"The invocation of '{name}' is larger than {functions.BodyLimitOf(name)} bytes.");
        }
        catch (BadHttpRequestException broken)
        {
            return functions.Refuse(400, $"The invocation of '{name}' broke off. {broken.Message}");
        }
    }

    // What is too large is read to its end and thrown away: the host keeps our answer only if it can send all of it.
    private static async Task<bool> ReadAsync(HttpContext http, MemoryStream body, long limit)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var buffer = new byte[64 * 1024];
        var read = 0L;
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var count)
        {
            read += count;
            if (read <= limit)
            {
                body.Write(buffer, 0, count);
            }
        }

        return read <= limit;
    }

    private static async Task AnswerAsync(HttpContext http, int status, string reason, ReadOnlyMemory<byte> body)
    {
        http.Response.StatusCode = status;
        http.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = reason;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }
}
