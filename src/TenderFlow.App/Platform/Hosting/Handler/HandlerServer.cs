using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>The process as the Functions host wants it: it listens late, on this machine only, and never ends with 0.</summary>
internal static class HandlerServer
{
    /// <summary>The exit code that asks the host for another start. After 0 it would never start us again.</summary>
    public const int StartAgain = 200;

    /// <summary>Puts the door before everything else, if a host started this process.</summary>
    public static void UseHandlerDoor(this WebApplication app, AppSettings settings)
    {
        if (settings.UnderFunctionsHost)
        {
            app.UseMiddleware<HandlerDoor>();
        }
    }

    /// <summary>Listens on the port that the host chose, and nowhere else.</summary>
    public static void ListenOn(this WebApplicationBuilder builder, int port)
    {
        // Other addresses in the environment would open a second door.
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "");
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Configure();
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="build">Puts the application together.</param>
    /// <param name="prepare">Makes sure that it can work. Until then the port stays closed.</param>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <returns>What the process must end with.</returns>
    /// <exception cref="DomainError">The environment is not that of a host.</exception>
    public static async Task<int> RunAsync(
        Func<WebApplication> build, Func<WebApplication, CancellationToken, Task> prepare, CancellationToken cancellationToken)
    {
        // The dated rules and calendars are read while the rest is put together.
        var reading = Task.Run(() => (Rulebook.Shipped, WorkingDayCalendars.Shipped), CancellationToken.None);
        await using var app = build();
        await prepare(app, cancellationToken);
        await app.StartAsync(cancellationToken);
        // The first page need not wait for the map of the tables; whoever needs it at once waits for this one. What is wrong
        // with a function shows when "dotnet publish" writes its file.
        var mapping = Task.Run(() => MapTablesAsync(app.Services), CancellationToken.None);
        await app.WaitForShutdownAsync(cancellationToken);
        await Task.WhenAll(reading, mapping);
        return StartAgain;
    }

    private static async Task MapTablesAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TenderFlowDb>>().CreateDbContextAsync();
        _ = db.Model;
    }
}
