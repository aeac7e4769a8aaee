namespace TenderFlow.Durable.Embedded;

/// <summary>How the embedded engine works.</summary>
public sealed class EmbeddedEngineOptions
{
    /// <summary>The database path that keeps everything in memory and nothing after the end.</summary>
    public const string InMemory = ":memory:";

    /// <summary>The SQLite file; it is made if it does not exist, with its folder.</summary>
    public string DatabasePath { get; init; } = InMemory;

    /// <summary>
    /// True: a committed step survives a loss of power. False: it survives a killed process, and is faster.
    /// </summary>
    public bool FullSynchronous { get; init; } = true;

    /// <summary>How many activities run at the same time when the engine works in the background.</summary>
    public int MaxConcurrentActivities { get; init; } = 4;

    /// <summary>How many live orchestrations are kept in memory; the others are replayed when they go on.</summary>
    public int CachedOrchestrations { get; init; } = 4000;

    /// <summary>
    /// How many requests, answers and steps share one commit at most. 1: each has its own, as crash tests want it.
    /// </summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>How many requests of clients may wait for the engine; who comes later waits for room.</summary>
    public int QueuedRequests { get; init; } = 1024;

    /// <summary>How long a statement waits for another process that holds the database, in whole seconds.</summary>
    public int BusySeconds { get; init; } = 2;

    /// <summary>Makes the services of one activity; null: all activities share the engine's own.</summary>
    public Func<ActivityScope>? CreateActivityScope { get; init; }

    /// <summary>Told of trouble the engine works around, such as a full disk, and of errors that stop it.</summary>
    public Action<EngineProblem>? OnProblem { get; init; }

    /// <summary>
    /// Called around every commit, for crash tests: what it throws stops the engine as a crash would.
    /// </summary>
    public Action<CommitPoint>? OnCommit { get; init; }
}

/// <summary>The services of one activity.</summary>
/// <param name="Services">Where the activity and what it needs come from.</param>
/// <param name="Ending">Disposed of when the activity has ended; null: nothing to dispose of.</param>
public sealed record ActivityScope(IServiceProvider Services, IAsyncDisposable? Ending = null);

/// <summary>Trouble the engine has met.</summary>
/// <param name="Doing">What it was doing, in a few words.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="RetryAt">When it tries again, in UTC; null: not by itself.</param>
public sealed record EngineProblem(string Doing, Exception Error, DateTimeOffset? RetryAt);

/// <summary>A moment next to a commit.</summary>
/// <param name="Doing">What is being committed, in a few words.</param>
/// <param name="IsCommitted">False: just before the commit. True: just after it.</param>
public sealed record CommitPoint(string Doing, bool IsCommitted);
