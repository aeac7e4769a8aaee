using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App;
using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.Domain.People;
using TenderFlow.TestKit.Servers;

namespace TenderFlow.TestKit;

/// <summary>The whole application in this process, on a clock that a test moves, with a data folder of its own.</summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>When the clock starts unless a test says otherwise: Tuesday 1 September 2026, 10am in London.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly bool ownsFolder;
    private readonly TestDatabase? database;

    private TestApp(
        WebApplication app, DirectoryInfo folder, bool ownsFolder, TestDatabase? database, FakeTimeProvider clock)
    {
        this.app = app;
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        this.database = database;
        Clock = clock;
    }

    /// <summary>Asked at each start: true when the record of this test is to be in PostgreSQL.</summary>
    public static Func<bool> OnPostgreSql { get; set; } = () => false;

    /// <summary>The application's clock. Only a test moves it.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Everything the application is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Where it keeps its data.</summary>
    public string DataFolder => folder.FullName;

    /// <summary>What a command line says to name this application's data.</summary>
    public IReadOnlyList<string> Words =>
        ["--data", DataFolder, .. database is null ? (string[])[] : ["--database", database.Connection]];

    /// <summary>The way into the database.</summary>
    public UnitOfWork UnitOfWork => Get<UnitOfWork>();

    /// <summary>Starts the application with its sample people.</summary>
    /// <param name="now">Where the clock starts, in UTC.</param>
    /// <param name="samplePeople">False for a database without people, and without their sign-in.</param>
    /// <param name="configure">A test's own services.</param>
    /// <param name="onLoopback">True to listen on a free port of this machine, for a real browser.</param>
    /// <param name="folder">A data folder that is there already, and stays; null for a new one that goes with the application.</param>
    /// <param name="database">A PostgreSQL database that is there already, and stays; null for a record of its own.</param>
    /// <param name="storage">Where documents are; null for the data folder.</param>
    public static async Task<TestApp> StartAsync(
        DateTimeOffset? now = null, bool samplePeople = true, Action<WebApplicationBuilder>? configure = null,
        bool onLoopback = false, string? folder = null, TestDatabase? database = null, StorageSettings? storage = null)
    {
        var own = database is null && OnPostgreSql() ? await PostgreSqlServer.NewDatabaseAsync() : null;
        var clock = new FakeTimeProvider(now ?? Beginning);
        var home = folder is null ? Directory.CreateTempSubdirectory("tenderflow-test-") : new DirectoryInfo(folder);
        var settings = new AppSettings
        {
            DataFolder = home.FullName,
            Database = (database ?? own)?.Settings,
            Storage = storage,
            Clock = clock,
            WaitForDisk = false,
            RunInBackground = false,
            SamplePeople = samplePeople,
        };
        var built = TenderFlowApp.Build(settings, onLoopback ? "http://127.0.0.1:0" : null, builder =>
        {
            builder.Logging.ClearProviders();
            if (!onLoopback)
            {
                builder.WebHost.UseTestServer();
            }

            builder.Services.AddSingleton<IStartupFilter, FromThisMachine>();
            configure?.Invoke(builder);
        });
        await TenderFlowApp.PrepareAsync(built, CancellationToken.None);
        await built.StartAsync();
        return new(built, home, folder is null, own, clock);
    }

    /// <summary>Where it listens, when it listens on this machine.</summary>
    public string Address => app.Urls.First();

    /// <summary>A part of the application.</summary>
    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Reads the database.</summary>
    public Task<T> ReadAsync<T>(Func<TenderFlowDb, Task<T>> read) => UnitOfWork.ReadAsync(read, CancellationToken.None);

    /// <summary>A browser without scripts in which nobody is signed in.</summary>
    public Visitor Visit() => Visit(null);

    /// <summary>A browser without scripts in which a sample person is signed in.</summary>
    public async Task<Visitor> SignInAs(string name) => Visit((await PersonAsync(name)).Email);

    /// <summary>A person as the one who acts, for commands that a test runs itself.</summary>
    public async Task<Actor> ActorAsync(string name) => Actor.Of(await PersonAsync(name));

    /// <summary>Delivers and wakes all that is due now.</summary>
    /// <returns>When the next thing is due, in UTC; null when nothing ever is.</returns>
    public Task<DateTimeOffset?> PumpAsync() => Get<Pump>().RunUntilIdleAsync(CancellationToken.None);

    /// <summary>Moves the clock on, and lets everything happen at its own time on the way.</summary>
    public async Task GoToAsync(DateTimeOffset time)
    {
        while (await PumpAsync() is { } next && next <= time)
        {
            Clock.SetUtcNow(next);
            // A timer may end between two microseconds. A clock that stands still must not stand there: the record rounds up.
            Clock.SetUtcNow(Get<TimeProvider>().GetUtcNow());
        }

        Clock.SetUtcNow(time);
        await PumpAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsFolder)
        {
            folder.Delete(recursive: true);
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    private Task<Person> PersonAsync(string name) => ReadAsync(db => db.Set<Person>().SingleAsync(p => p.Name == name));

    private Visitor Visit(string? email)
    {
        var http = new HttpClient(new CookieContainerHandler { InnerHandler = app.GetTestServer().CreateHandler() })
        {
            BaseAddress = new Uri("http://localhost"),
        };
        if (email is not null)
        {
            http.DefaultRequestHeaders.Add("Authorization", $"Sample {email}");
        }

        return new(http);
    }

    // Requests that never touched a network have no sender's address, and sample people need one on this machine.
    private sealed class FromThisMachine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress ??= IPAddress.Loopback;
                return rest(context);
            });
            next(builder);
        };
    }
}
