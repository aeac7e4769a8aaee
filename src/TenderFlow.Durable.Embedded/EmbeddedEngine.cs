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
    private readonly ClientRequests _requests;
    private readonly StepRunner _steps;
    private readonly ActivityDesk _desk;
    private readonly Round _round;
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

        _requests = new(_database, _wakeUp, options.QueuedRequests);
        _steps = new(_database, registry, services);
        _desk = new(_database, new(registry, services, _clock, options.CreateActivityScope), _wakeUp, options);
        _round = new(_database, _requests, _desk, _steps, _waiters, _clock, options);
        Client = new EmbeddedClient(_database, registry, services, _requests, _clock, _waiters);
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

        _requests.Open();
        _loop = Task.Run(WorkAsync, cancellation);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Ends the work in the background: the round in hand is finished, and so are activities that run, unless
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
        // Activities that still run may ask for something too; from here on that is done at once.
        _requests.Close();
        StoreTheRest();
        await _desk.FinishRunningAsync(cancellation);
        StoreTheRest();
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
            while (_round.Run() || await _desk.RunOneAsync())
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
        _steps.Dispose();
        _lock.Dispose();
        _stopping.Dispose();
        var disposed = new ObjectDisposedException(nameof(EmbeddedEngine));
        _requests.FailAll(disposed);
        _waiters.FailAll(disposed);
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
            _requests.FailAll(exception);
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
            _requests.AnswerQuestions();
            Open();
            var worked = _round.Run();
            _desk.StartMore();
            if (worked)
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

    private void StoreTheRest()
    {
        try
        {
            do
            {
                _requests.AnswerQuestions();
            }
            while (_round.Run(withSteps: false));
        }
        catch (Exception exception) when (StorageTrouble.Passes(exception))
        {
            // The answers are lost, the work is not: it runs again after the next start.
            _options.OnProblem?.Invoke(new("saving answers before the end", exception, RetryAt: null));
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
