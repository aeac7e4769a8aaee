using TenderFlow.Domain.Cycle;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Faults;
using TenderFlow.Simulation.People;
using TenderFlow.Simulation.Promises;

namespace TenderFlow.Simulation.Running;

/// <summary>Plays one drawn history: one act or one run of the application, then all checks, then on to the next moment.</summary>
internal sealed class Play : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(500);
    private static readonly TimeSpan NextTry = TimeSpan.FromMinutes(7);

    private readonly DrawnHistory history;
    private readonly World world;
    private readonly Inspector inspector;
    private readonly Scene scene;
    private readonly Agenda agenda;
    private readonly List<string> acts = [];
    private readonly HashSet<int> done = [];
    private Application? application;
    private Commands? commands;
    private CrashSoon? crash;
    private DelayRows? delay;
    private bool restartSoon;
    private int crashes;
    private int faults;

    public Play(DrawnHistory history, Template template)
    {
        this.history = history;
        world = new(template, history.Cast.Starts);
        inspector = new(world);
        scene = new(inspector.Record, history.Cast);
        agenda = new(history.Events);
        Calendar = new(world);
    }

    /// <summary>The commands of the application as it runs now.</summary>
    public Commands Commands => commands ?? throw new InvalidOperationException("The application does not run.");

    public LateCalendar Calendar { get; }

    /// <summary>Files that were announced, by fingerprint: their senders still have them.</summary>
    public Dictionary<string, byte[]> Promised { get; } = new(StringComparer.Ordinal);

    /// <summary>Plays to the end, or to the first broken promise.</summary>
    public async Task<Outcome> RunAsync()
    {
        var broken = await StartAsync() ?? await PlayAsync();
        var days = (world.Clock.Now - history.Cast.Starts).TotalDays;
        return new(history.Seed, broken, world.Clock.Now, Math.Round(days, 1), crashes,
            faults + world.Mail.FaultsDone + world.Documents.FaultsDone, inspector.Steps, Fingerprint.Of(world), acts, done);
    }

    /// <summary>Writes down that the application said no, in its own words.</summary>
    public void Refused(DomainError refused) => acts.Add($"{world.Clock.Now:u}   refused: {refused.Message}");

    public void CrashAfter(CrashSoon soon)
    {
        crash = soon;
        world.Gate.ShutAfter(soon.Effects);
    }

    public void DelayNext(DelayRows rows) => delay = rows;

    public void RestartSoon(bool wanted) => restartSoon = wanted;

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
        {
            await application.DisposeAsync();
        }

        inspector.Dispose();
        world.Dispose();
    }

    private async Task<Broken?> StartAsync()
    {
        application = await Application.StartAsync(world);
        commands = application.Make<Commands>();
        await Audience.RegisterAsync(commands.UnitOfWork, history.Cast);
        return inspector.Look();
    }

    private async Task<Broken?> PlayAsync()
    {
        while (true)
        {
            var due = await PumpAsync();
            Calendar.Tell(inspector.View, restarted: false);
            if (inspector.Look() is { } broken)
            {
                return broken;
            }

            if (world.Gate.IsEndless)
            {
                return new("NOT-7", "pump", $"The application never comes to rest at {world.Clock.Now:u}.");
            }

            if (agenda.TakeDue(scene, world.Clock.Now) is { } next)
            {
                if (await ActAsync(next) is { } wrong)
                {
                    return wrong;
                }

                continue;
            }

            if (NextMoment(due) is not { } to)
            {
                return null;
            }

            world.Clock.MoveTo(to);
            world.Gate.NextMoment();
            if (inspector.TimePassed() is { } missed)
            {
                return missed;
            }
        }
    }

    // The morning check goes on for ever; the play ends when nobody means to do anything and nothing is owed.
    private DateTimeOffset? NextMoment(DateTimeOffset? due)
    {
        var next = agenda.Next(scene);
        if ((next is null && inspector.NextDuty is null) || world.Clock.Now - history.Cast.Starts > Longest)
        {
            return null;
        }

        // Where the application has lost its clock, a duty must still come to light.
        return next is null && due is null ? inspector.Overdue : due is null || next < due ? next : due;
    }

    private async Task<Broken?> ActAsync(Event next)
    {
        acts.Add($"{world.Clock.Now:u} {next}");
        done.Add(next.Id);
        faults += next.Deed.IsFault ? 1 : 0;
        var stage = new Stage(world, this, scene, inspector, new(history.Seed, next.Id));
        try
        {
            if (await next.Deed.DoAsync(stage) is { } again)
            {
                agenda.Again(next, world.Clock.Now + again);
            }
        }
        catch (DomainError refused)
        {
            Refused(refused);
        }
        catch (Exception) when (world.Gate.IsShut)
        {
            // Whoever acted saw the line break, and tries again.
            agenda.Again(next, world.Clock.Now + NextTry);
        }
        catch (IOException)
        {
            agenda.Again(next, world.Clock.Now + NextTry);
        }
        catch (Exception trouble)
        {
            return new("TROUBLE", $"event {next.Id}", $"“{next.Deed}” met an error of ours: {trouble.GetType().Name}: {trouble.Message}");
        }

        if (delay is { } late && !next.Deed.IsFault)
        {
            Outbox.Delay(world, late.Kind, late.Span);
            delay = null;
        }

        if (restartSoon)
        {
            restartSoon = false;
            CrashAfter(new(0, TimeSpan.Zero, null));
            await RestartAsync();
        }
        else if (world.Gate.IsShut)
        {
            await RestartAsync();
        }

        return inspector.Look();
    }

    private async Task<DateTimeOffset?> PumpAsync()
    {
        while (true)
        {
            try
            {
                var due = await application!.PumpAsync();
                if (!world.Gate.IsShut || world.Gate.IsEndless)
                {
                    return due;
                }
            }
            catch (Exception) when (world.Gate.IsShut)
            {
                // The crash that was asked for.
            }

            if (world.Gate.IsEndless)
            {
                return null;
            }

            await RestartAsync();
        }
    }

    private async Task RestartAsync()
    {
        crashes++;
        var (soon, before) = (crash, world.Gate.LastEffect);
        crash = null;
        acts.Add($"{world.Clock.Now:u}   the application is gone, after {before}");
        await application!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var down = soon?.Down ?? TimeSpan.Zero;
        world.Troubles.Add(world.Clock.Now, world.Clock.Now + down);
        world.Clock.Pass(down);
        world.Gate.Open();
        application = await Application.StartAsync(world);
        commands = application.Make<Commands>();
        Calendar.Tell(inspector.View, restarted: true);
        if (soon?.Again is { } more)
        {
            CrashAfter(new(more, TimeSpan.Zero, null));
        }
    }
}
