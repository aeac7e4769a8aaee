using TenderFlow.App.Platform.Telemetry;

namespace TenderFlow.App.Web.Errors;

/// <summary>Stands around all other middleware: nobody meets an empty page, a stack trace or a bare status.</summary>
public sealed partial class FailureGuard(RequestDelegate next, ILogger<FailureGuard> logger)
{
    /// <summary>Runs the request and answers for it when it fails.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return; // The reader has left; there is nobody to answer.
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var failure = ExceptionReader.Of(exception);
            Log(failure, exception, http);
            await FailureWriter.Write(http, failure);
            return;
        }

        if (IsWordless(http.Response))
        {
            await FailureWriter.Write(http, Failures.Of(http.Response.StatusCode));
        }
    }

    private static bool IsWordless(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 };

    private void Log(Failure failure, Exception exception, HttpContext http)
    {
        if (failure.Status >= 500)
        {
            LogBroken(exception, http.Request.Method, Redacted.Text(http.Request.Path));
        }
        else
        {
            LogRefused(exception, http.Request.Method, Redacted.Text(http.Request.Path), failure.Status);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogBroken(Exception exception, string method, string? path);

    [LoggerMessage(LogLevel.Information, "{Method} {Path} was refused with {Status}")]
    private partial void LogRefused(Exception exception, string method, string? path, int status);
}
