using TenderFlow.Durable.Embedded.Activities;
using TenderFlow.Durable.Embedded.Control;
using TenderFlow.Durable.Embedded.Steps;
using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded;

/// <summary>
/// Runs orchestrations on one machine, from one SQLite file. Whatever happens to the process, opening the file again
/// goes on where the last committed step ended; nothing needs repair.
/// </summary>
public sealed class EmbeddedEngine : IAsyncDisposable
{
    private readonly EmbeddedEngineOptions _options;
    private readonly EngineClock _clock;
    private readonly EngineLock _lock;
    private readonly EngineDatabase _database;
    private readonly InstanceWaiters _waiters = new();
    private readonly BackOff _backOff = new();
    private readonly WakeUp _wakeUp;
    private readonly StepRunner _steps;
    private readonly ActivityDesk _desk;
    private readonly CancellationTokenSource _stopping = new();
    private Task? _loop;
    private bool _opened;

    /// <summary>Opens the database. Nothing runs before a start or a call of <see cref="RunUntilIdleAsync"/>.</summary>
    /// <exception cref="DatabaseNotOpenedException">
    /// Another engine has the file open, it is of another version, or it is damaged.
    /// </exception>
    public EmbeddedEngine(
        EmbeddedEngineOptions options, DurableTaskRegistry registry, IServiceProvider services, TimeProvider time)
    {
        _options = options;
        _clock = new(time);
        _wakeUp = new(_clock);
        _lock = new(options.DatabasePath);
        try
        {
            _database = new(options);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }

        _steps = new(_database, registry, services, _clock, _waiters, options.CachedOrchestrations);
        _desk = new(_database, new(registry, services, _clock, options.CreateActivityScope), _clock, _wakeUp);
        Client = new EmbeddedClient(_database, registry, services, _clock, _wakeUp, _waiters);
        Parked = new(_database, _clock, _wakeUp);
    }

    /// <summary>Starts, signals and shows instances; may be used before the engine runs.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>What the engine could not process and has put aside.</summary>
    public ParkedMessages Parked { get; }

    /// <summary>The database itself, for tests that make its life hard.</summary>
    internal EngineDatabase Database => _database;

    /// <summary>Makes sure that no engine, of this process or another, has a file open now.</summary>
    /// <exception cref="DatabaseNotOpenedException">One has.</exception>
    public static void ThrowIfOpen(string databasePath) => EngineLock.ThrowIfHeld(databasePath);

    /// <summary>Works in the background from now on.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public Task StartAsync(CancellationToken cancellation = default)
    {
        if (_loop is not null)
        {
            throw new InvalidOperationException("The engine can be started once.");
        }

        _loop = Task.Run(WorkAsync, cancellation);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Ends the work in the background: the step in hand is finished, and so are activities that run, unless
    /// <paramref name="cancellation"/> says not to wait; those run again after the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (_loop is null)
        {
            return;
        }

        await _stopping.CancelAsync();
        await _loop.WaitAsync(cancellation);
        await _desk.FinishRunningAsync(cancellation);
        try
        {
            while (_desk.StoreAnswer())
            {
            }
        }
        catch (Exception exception) when (StorageTrouble.Passes(exception))
        {
            // The answers are lost, the work is not: it runs again after the next start.
            _options.OnProblem?.Invoke(new("saving answers before the end", exception, RetryAt: null));
        }
    }

    /// <summary>
    /// Runs all that is ready, in a fixed order and one after the other: what a virtual clock needs.
    /// </summary>
    /// <returns>
    /// When the next timer is due, or the database is to be tried again; null: nothing is waited for.
    /// </returns>
    /// <exception cref="InvalidOperationException">The engine works in the background.</exception>
    public async Task<DateTimeOffset?> RunUntilIdleAsync(CancellationToken cancellation = default)
    {
        if (_loop is not null)
        {
            throw new InvalidOperationException("The engine works in the background. Use one way or the other.");
        }

        try
        {
            Open();
            while (_desk.StoreAnswer() || _steps.RunNext() || await _desk.RunOneAsync())
            {
                cancellation.ThrowIfCancellationRequested();
                _backOff.Reset();
            }

            return EngineClock.Instant(NextDue());
        }
        catch (Exception exception) when (StorageTrouble.Passes(exception))
        {
            return EngineClock.Instant(Report(exception));
        }
    }

    /// <summary>
    /// Lets go of the file. Without a stop before it this is as good as a crash: nothing is lost, but an activity
    /// that runs will run again.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_loop is not null)
        {
            await Task.WhenAny(_loop);
        }

        _database.Dispose();
        _lock.Dispose();
        _stopping.Dispose();
        _waiters.FailAll(new ObjectDisposedException(nameof(EmbeddedEngine)));
    }

    private async Task WorkAsync()
    {
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                _wakeUp.Listen();
                if (TryWork(out var due))
                {
                    continue;
                }

                await _wakeUp.SleepAsync(due, _stopping.Token);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Asked to stop while asleep.
        }
        catch (Exception exception)
        {
            _options.OnProblem?.Invoke(new("working", exception, RetryAt: null));
            _waiters.FailAll(exception);
            throw;
        }
    }

    /// <summary>Does one round of work.</summary>
    /// <param name="due">When to look again, in ticks; null: when something rings.</param>
    /// <returns>False if there was nothing to do or the database needs a rest.</returns>
    private bool TryWork(out long? due)
    {
        due = null;
        try
        {
            Open();
            // Each gets its turn, so that a long queue of one does not keep the others waiting.
            if (_desk.StoreAnswer() | _steps.RunNext() | _desk.StartMore(_options.MaxConcurrentActivities))
            {
                _backOff.Reset();
                return true;
            }

            due = NextDue();
            return false;
        }
        catch (Exception exception) when (StorageTrouble.Passes(exception))
        {
            due = Report(exception);
            return false;
        }
    }

    private void Open()
    {
        if (!_opened)
        {
            _database.Write("the opening", () => _database.Messages.LeaveNothingAhead(_clock.Now));
            _opened = true;
        }
    }

    private long? NextDue() => _database.Read(_database.Messages.FirstDue);

    private long Report(Exception exception)
    {
        var retryAt = _clock.Now + _backOff.Next().Ticks;
        _options.OnProblem?.Invoke(new("saving a step", exception, EngineClock.Instant(retryAt)));
        return retryAt;
    }
}
