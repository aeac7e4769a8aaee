using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tests.Web;

/// <summary>Endpoints that fail in each way that real ones can.</summary>
internal static class Faults
{
    public static void Map(WebApplication app)
    {
        foreach (var root in new[] { "/fault", "/api/fault" })
        {
            app.MapGet(root + "/refused", () => Throw(new DomainError(
            [
                new Refusal("SUB-1", "title", "Write a title."),
                new Refusal("SUB-2", "title", "Make it shorter."),
                new Refusal("SUB-3", "", "Bids have closed."),
            ])));
            app.MapGet(root + "/bug", () => Throw(new InvalidOperationException("secret detail")));
            app.MapGet(root + "/busy", () => Throw(new DbUpdateException("x", new SqliteException("busy", 5))));
            app.MapGet(root + "/full", () => Throw(new SqliteException("full", 13)));
            app.MapGet(root + "/disk", () => Throw(new IOException("No space left on device", 28)));
            app.MapGet(root + "/race", () => Throw(new DbUpdateConcurrencyException("x")));
            app.MapGet(root + "/forbidden", () => Results.StatusCode(403));
            app.MapGet(root + "/teapot", () => Results.StatusCode(418));
        }

        app.MapPost("/api/fault/body", (Refusal refusal) => refusal.Sentence);
    }

    private static IResult Throw(Exception exception) => throw exception;
}
