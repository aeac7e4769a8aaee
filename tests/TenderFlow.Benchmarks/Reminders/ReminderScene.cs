using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Benchmarks.Reminders;

/// <summary>
/// The whole application at work in the background, with real files and full flushes, on a clock that is moved by hand.
/// </summary>
internal sealed class ReminderScene : IAsyncDisposable
{
    private const int TendersInOneTransaction = 200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly FakeTimeProvider clock = new(OpenTenders.Published);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tf-bench-");
    private readonly WebApplication app;
    private readonly CountedMail mail;
    private (Person Owner, List<Person> Bidders)? people;

    private ReminderScene()
    {
        var settings = new AppSettings { DataFolder = folder.FullName, Clock = clock, SamplePeople = false };
        MailFolder = settings.PathOf("mail");
        mail = new(new MailFolder(MailFolder, new MailOptions { Host = settings.MailHost, Flush = true }));
        app = TenderFlowApp.Build(settings, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<IMailSender>(mail);
        });
        Force = app.Services.GetRequiredService<CurrentRules>()
            .For(Profile.Pa23LightTouch, LocalClock.Day(OpenTenders.Published, Zones.London));
    }

    /// <summary>Where the messages lie.</summary>
    public string MailFolder { get; }

    /// <summary>The rules that all tenders are run under.</summary>
    public RulesInForce Force { get; }

    private UnitOfWork Database => app.Services.GetRequiredService<UnitOfWork>();

    /// <summary>Starts the application over an empty folder.</summary>
    public static async Task<ReminderScene> StartAsync()
    {
        var scene = new ReminderScene();
        await TenderFlowApp.PrepareAsync(scene.app, CancellationToken.None);
        await scene.app.StartAsync();
        return scene;
    }

    /// <summary>Adds open tenders, one for each closing date, and lets their orchestrations wait.</summary>
    public async Task AddAsync(IEnumerable<Deadline> closing, int biddersEach)
    {
        people ??= await Database.RunAsync(
            Actor.System, work => OpenTenders.PeopleAsync(work, organisations: 2000), CancellationToken.None);
        foreach (var some in closing.Chunk(TendersInOneTransaction))
        {
            var living = await Database.RunAsync(Actor.System, work => OpenTenders.AddAsync(
                work, Force, some, people.Value.Owner, people.Value.Bidders, biddersEach), CancellationToken.None);
            await Database.RunAsync(Actor.System, work =>
            {
                living.ForEach(work.Wake);
                return Task.CompletedTask;
            }, CancellationToken.None);
        }

        await QuietAsync();
    }

    /// <summary>Moves the clock to just before a moment, and lets all that was due until then come to rest.</summary>
    public async Task RestBeforeAsync(DateTimeOffset moment)
    {
        clock.SetUtcNow(moment.AddMinutes(-1));
        await QuietAsync();
    }

    /// <summary>Moves the clock to a moment.</summary>
    /// <returns>How long it takes, in seconds, until so many messages are on disk.</returns>
    public Task<double> SecondsUntilSentAsync(DateTimeOffset moment, int messages) => Rounds.SecondsAsync(() =>
    {
        var sent = mail.MoreAsync(messages);
        clock.SetUtcNow(moment);
        return sent;
    });

    /// <summary>Ends when nothing waits in the outbox, nothing more is dealt with, and the sweep of the morning is over.</summary>
    private async Task QuietAsync()
    {
        var (quiet, before) = (0, -1);
        var today = clock.GetUtcNow().Date;
        while (quiet < 5)
        {
            await Task.Delay(Look, TimeProvider.System);
            var now = clock.GetUtcNow();
            var (waiting, dealtWith) = await Database.ReadAsync(async db => (
                await db.Set<OutboxRow>().AnyAsync(r => r.DoneAt == null && r.DueAt <= now)
                    || !await db.Set<SweepRun>().AnyAsync(r => r.At >= new DateTimeOffset(today, TimeSpan.Zero)),
                await db.Set<HandledMoment>().CountAsync()), CancellationToken.None);
            quiet = waiting || dealtWith != before ? 0 : quiet + 1;
            before = dealtWith;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
