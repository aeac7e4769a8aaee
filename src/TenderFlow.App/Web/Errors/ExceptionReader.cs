using Azure;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TenderFlow.App.Platform.Database.PostgreSql;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Web.Errors;

/// <summary>Tells from an exception what a person should read. What is not known here is a fault of ours.</summary>
public static class ExceptionReader
{
    // https://www.sqlite.org/rescode.html: busy, locked, full. Waiting or freeing space mends all three.
    private static readonly int[] SqliteNotSaved = [5, 6, 13];

    // "No space left" as Linux and macOS (28) and Windows (0x70 and 0x27 with its prefix) number it.
    private static readonly int[] DiskFull = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The failure for an exception that escaped a page or an endpoint.</summary>
    public static Failure Of(Exception exception) => exception switch
    {
        DomainError error => Failures.Refused(error),
        AntiforgeryValidationException => Failures.Stale,
        BadHttpRequestException request => Failures.Of(request.StatusCode),
        _ when Inner(exception).Any(IsNotSaved) => Failures.NotSaved,
        DbUpdateConcurrencyException => Failures.Conflict,
        _ => Failures.Broken,
    };

    private static bool IsNotSaved(Exception exception) => exception switch
    {
        SqliteException sqlite => SqliteNotSaved.Contains(sqlite.SqliteErrorCode),
        NpgsqlException shared => PostgreSqlTrouble.Passes(shared),
        RequestFailedException storage => storage.Status is 0 or 408 or 429 or >= 500,
        IOException io => DiskFull.Contains(io.HResult),
        _ => false,
    };

    private static IEnumerable<Exception> Inner(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
