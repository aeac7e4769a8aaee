using TenderFlow.App.Checks;
using TenderFlow.App.Demo.Cast;
using TenderFlow.App.Demo.Results;
using TenderFlow.App.Demo.Scripts;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Moments;
using TenderFlow.Durable;

namespace TenderFlow.App.Demo.Running;

/// <summary>
/// Plays real tenders through the whole system on a virtual clock: one act, then all that follows from it, then the next
/// moment at which anything is due. The same engine, database, outbox and words as when pages are served.
/// </summary>
public sealed class DemoRun(DemoSettings settings, TimeProvider real, IDemoProgress progress)
{
    /// <summary>Plays to the end, from the beginning or from where a killed play stopped.</summary>
    /// <returns>What came of it.</returns>
    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        var began = real.GetTimestamp();
        var state = DemoFolder.Prepare(settings);
        var clock = new VirtualClock(state.Now);
        await using var app = TenderFlowApp.Build(new AppSettings
        {
            DataFolder = settings.Folder,
            Clock = clock,
            RunInBackground = false,
            WaitForDisk = false,
            SamplePeople = false,
        });
        await TenderFlowApp.PrepareAsync(app, cancellationToken);
        var found = new HashSet<Violation>();
        await PlayAsync(app.Services, clock, state, found, cancellationToken);
        progress.Checking();
        found.UnionWith(await RecordCheck.RunAsync(app.Services, CheckDepth.All, cancellationToken));
        var result = await Counting.OfAsync(app.Services, settings, found, cancellationToken);
        (state with { Now = clock.GetUtcNow(), Finished = true }).Save(settings.Folder);
        return result with { WallSeconds = Math.Round(real.GetElapsedTime(began).TotalSeconds, 1) };
    }

    private async Task PlayAsync(
        IServiceProvider services, VirtualClock clock, DemoState state, HashSet<Violation> found,
        CancellationToken cancellationToken)
    {
        var company = new Company(settings);
        var register = await Register.EnsureAsync(services.GetRequiredService<UnitOfWork>(), company, cancellationToken);
        var director = new Director(company, register, services);
        var pump = services.GetRequiredService<Pump>();
        await services.GetRequiredService<DurableTaskClient>().ScheduleNewOrchestrationInstanceAsync(
            nameof(SweepOrchestrator), null, new StartOrchestrationOptions(SweepOrchestrator.Id), cancellationToken);
        var month = clock.GetUtcNow().AddMonths(1);
        while (true)
        {
            // First all that follows from the last step, so that a play that goes on finds things in the same order.
            var due = await pump.RunUntilIdleAsync(cancellationToken);
            await director.LookAsync(cancellationToken);
            while (director.Next is { } act && act.At <= clock.GetUtcNow())
            {
                await act.DoAsync(cancellationToken);
                due = await pump.RunUntilIdleAsync(cancellationToken);
                await director.LookAsync(cancellationToken);
                ThrowIfNothingCame(act, director.Next);
            }

            if (clock.GetUtcNow() >= settings.Ends)
            {
                return;
            }

            var to = Earliest(settings.Ends, due, director.Next?.At);
            (state with { Now = to }).Save(settings.Folder);
            clock.MoveTo(to);
            progress.Time(to, DemoSettings.Starts, settings.Ends);
            if (to >= month)
            {
                month = month.AddMonths(1);
                found.UnionWith(await RecordCheck.RunAsync(services, CheckDepth.Records, cancellationToken));
            }
        }
    }

    private static void ThrowIfNothingCame(Act done, Act? next)
    {
        if (next is not null && next.At == done.At && next.Key == done.Key)
        {
            throw new InvalidOperationException($"The act {done.Key} changed nothing.");
        }
    }

    private static DateTimeOffset Earliest(DateTimeOffset end, DateTimeOffset? due, DateTimeOffset? act)
    {
        var first = due < end ? due.Value : end;
        return act < first ? act.Value : first;
    }
}
