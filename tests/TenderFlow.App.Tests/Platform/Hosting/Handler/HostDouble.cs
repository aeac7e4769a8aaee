using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Demo.Running;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Tests.Api;
using TenderFlow.App.Tests.Documents;
using TenderFlow.Domain.People;
using TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>
/// Plays the Functions host on a virtual clock: it starts handlers, restarts those that died, ticks the timers, brings what
/// lies on the bus, and lets an orchestration engine of another maker call them.
/// </summary>
internal sealed partial class HostDouble : IAsyncDisposable
{
    private const int MostRounds = 500;
    private readonly TemporaryFolder home = new();
    private readonly TemporaryFolder appRoot = new();
    private readonly List<HandlerProcess> handlers = [];
    private readonly Random chance;
    private readonly int crashEvery;
    private readonly Lazy<DbContextOptions<TenderFlowDb>> database;
    private SharedParts? shared;
    private NodeProgram? engine;
    private DateTimeOffset now = TestApp.Beginning;
    private DateTimeOffset? nextTimer;
    private int? killed;

    private HostDouble(int crashEvery, int seed)
    {
        (this.crashEvery, chance) = (crashEvery, new Random(seed));
        database = new(() =>
        {
            var options = new DbContextOptionsBuilder<TenderFlowDb>();
            if (shared is null)
            {
                DatabaseSetup.Configure(options, Path.Combine(home.Path, "tenderflow.db"), waitForDisk: false);
            }
            else
            {
                DatabaseSetup.Configure(options, shared.Records);
            }

            return options.Options;
        });
    }

    /// <summary>How often a handler was killed in the middle of its work.</summary>
    public int Crashes { get; private set; }

    public IReadOnlyList<HandlerProcess> Handlers => handlers;

    /// <summary>Starts it.</summary>
    /// <param name="count">How many handlers share the work.</param>
    /// <param name="crashEvery">About so many invocations pass until one is killed in the middle of its work; 0: never.</param>
    /// <param name="seed">What chance begins with.</param>
    /// <param name="shared">True to keep the record in PostgreSQL and to let events and messages pass through a bus.</param>
    public static async Task<HostDouble> StartAsync(int count = 1, int crashEvery = 0, int seed = 1, bool shared = false)
    {
        var host = new HostDouble(crashEvery, seed);
        host.shared = shared ? await SharedParts.StartAsync(host) : null;
        new DemoState(1, 1, 1, TestApp.Beginning, Finished: true).Save(host.home.Path);
        var (code, lines) = await OwnProcess.RunAsync("functions", "export", host.appRoot.Path);
        Assert.True(code == 0, string.Join('\n', lines));
        host.engine = await NodeProgram.StartAsync(
            "hosted.mjs", words: [host.appRoot.Path, TestApp.Beginning.ToString("O")]);
        for (var index = 0; index < count; index++)
        {
            host.handlers.Add(await host.StartHandlerAsync());
        }

        await host.TellHandlersAsync();
        await host.PlanCrashAsync();
        return host;
    }

    /// <summary>The story of a tender, told to this host from outside.</summary>
    public Story Tell() => new(ConnectAsync, GoToAsync, PumpAsync);

    /// <summary>What lies between the handlers, where they share more than a folder.</summary>
    public SharedParts Shared => shared ?? throw new InvalidOperationException("These handlers share nothing.");

    /// <summary>The time that the host tells.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Calls a function as the host does: once, or the same in several handlers at once.</summary>
    /// <returns>What came of it in each.</returns>
    public async Task<IReadOnlyList<string>> CallAsync(
        string function, JsonObject data, JsonObject metadata, params IReadOnlyList<int> inHandlers)
    {
        var answer = await AskAsync(new()
        {
            ["do"] = "calls",
            ["calls"] = new JsonArray([.. inHandlers.Select(handler => new JsonObject
            {
                ["name"] = function,
                ["data"] = data.DeepClone(),
                ["metadata"] = metadata.DeepClone(),
                ["handler"] = handler,
            })]),
        });
        return [.. answer["answers"]!.AsArray().Select(a => (string?)a!["kind"] == "ok" ? "ok" : a.ToJsonString())];
    }

    /// <summary>Any of the handlers.</summary>
    public int AnyHandler() => chance.Next(handlers.Count);

    /// <summary>True about once in so many times.</summary>
    public bool OnceIn(int times) => chance.Next(times) == 0;

    /// <summary>Lets a timer tick. A handler that died is started again, and the tick comes again.</summary>
    public async Task TickAsync(string function)
    {
        foreach (var index in Enumerable.Range(0, handlers.Count))
        {
            while (await CallAsync(
                    function, new() { ["timer"] = new JsonObject(), ["client"] = "$durableClient" }, [], index)
                is [var answer] && answer != "ok")
            {
                Assert.True(await MendAsync(), $"{function}: {answer}");
            }
        }
    }

    /// <summary>Lets everything happen that is due now.</summary>
    public async Task PumpAsync()
    {
        await TickAsync("RelayOutbox");
        for (var round = 0; await SettleAsync() || await BringAsync() || await NextRowAsync() <= now; round++)
        {
            Assert.True(round < MostRounds, $"It does not come to rest: {string.Join('\n', await DueAsync())}");
            await TickAsync("RelayOutbox");
        }
    }

    /// <summary>Moves the clock on, and lets everything happen at its own time.</summary>
    public async Task GoToAsync(DateTimeOffset time)
    {
        await PumpAsync();
        while (Earlier(nextTimer, await NextRowAsync()) is { } next && next <= time)
        {
            await SetAsync(next);
            await PumpAsync();
        }

        await SetAsync(time);
        await PumpAsync();
    }

    /// <summary>What the engine of another maker found wrong with our answers, dead handlers aside.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        var answer = await AskAsync(new() { ["do"] = "problems" });
        return [.. answer["problems"]!.AsArray().Select(p => (string)p!)];
    }

    /// <summary>The instances that the engine knows, with where each stands.</summary>
    public async Task<IReadOnlyDictionary<string, string>> InstancesAsync()
    {
        var answer = await AskAsync(new() { ["do"] = "instances" });
        return answer["all"]!.AsArray().ToDictionary(i => (string)i!["instanceId"]!, i => (string)i!["runtimeStatus"]!);
    }

    /// <summary>Reads the database of the handlers.</summary>
    public async Task<T> ReadAsync<T>(Func<TenderFlowDb, Task<T>> read)
    {
        await using var db = new TenderFlowDb(database.Value);
        return await read(db);
    }

    /// <summary>How many mails lie in the folder.</summary>
    public int MailCount =>
        Directory.GetFiles(Path.Combine(home.Path, "mail"), "*.eml", SearchOption.AllDirectories).Length;

    /// <summary>The files that the handlers keep under a name.</summary>
    public IReadOnlyList<string> FilesNamed(string name) =>
        Directory.GetFiles(home.Path, $"*{name}*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        engine?.Dispose();
        handlers.ForEach(h => h.Dispose());
        if (shared is not null)
        {
            await shared.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        home.Dispose();
        appRoot.Dispose();
    }

    private async Task<HttpClient> ConnectAsync(string name)
    {
        var email = await ReadAsync(db => db.Set<Person>().Where(p => p.Name == name).Select(p => p.Email).SingleAsync());
        var http = new HttpClient(new BelowPrefix(() => handlers[chance.Next(handlers.Count)].Address))
        {
            BaseAddress = new Uri("http://localhost:7071"),
        };
        http.DefaultRequestHeaders.Add("Authorization", $"Sample {email}");
        return http;
    }

    private async Task SetAsync(DateTimeOffset time)
    {
        // The other engine counts whole milliseconds; rounded down, what is due now would never be.
        var whole = new DateTimeOffset(
            (time.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, time.Offset);
        now = whole > now ? whole : now;
        await AskAsync(new() { ["do"] = "go", ["to"] = now.ToString("O") });
    }

    private Task<bool> BringAsync() => shared is null ? Task.FromResult(false) : shared.Bus.BringAsync();

    private async Task<JsonObject> AskAsync(JsonObject order)
    {
        var answer = await engine!.AskAsync(order);
        killed = (int?)answer["killed"] ?? killed;
        Assert.True(answer["error"] is null, (string?)answer["error"]);
        return answer;
    }

    /// <summary>Lets the engine do all it can without the clock, and mends what failed.</summary>
    /// <returns>True when something had to be mended, so that there is more to do.</returns>
    private async Task<bool> SettleAsync()
    {
        var answer = await AskAsync(new() { ["do"] = "settle" });
        nextTimer = (string?)answer["next"] is { } text ? DateTimeOffset.Parse(text) : null;
        var mended = await MendAsync();
        if ((bool)answer["failed"]!)
        {
            await TickAsync("Watchdog");
            return true;
        }

        return mended;
    }

    private Task<List<string>> DueAsync() => ReadAsync(db => db.Set<OutboxRow>()
        .Where(r => r.DoneAt == null && !r.Parked && r.DueAt <= now && r.Kind != OutboxKind.Watch)
        .Select(r => $"{r.Kind} {r.Name} since {r.DueAt:O}, {r.Attempts} times: {r.LastError}").ToListAsync());

    // A watch looks every quarter of an hour for ever; in years that pass in minutes it looks when something else is due.
    private Task<DateTimeOffset?> NextRowAsync() => ReadAsync(db => db.Set<OutboxRow>()
        .Where(r => r.DoneAt == null && !r.Parked && r.Kind != OutboxKind.Watch).OrderBy(r => r.DueAt).Select(r => (DateTimeOffset?)r.DueAt)
        .FirstOrDefaultAsync());

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => (a, b) switch
    {
        ({ } x, { } y) => x < y ? x : y,
        _ => a ?? b,
    };
}
