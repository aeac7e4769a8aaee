using System.Collections.Concurrent;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Activities;

/// <summary>
/// Hands out work in the order it was asked for and keeps each answer until it is stored. So many pieces of work run at
/// once; when answers pile up because they cannot be stored, no more work is begun.
/// </summary>
internal sealed class ActivityDesk(
    EngineDatabase database, ActivityRunner runner, WakeUp wakeUp, EmbeddedEngineOptions options)
{
    private readonly ReadyWork _ready = database.Activities.Ready;
    private readonly int _answersAtMost = Math.Max(options.MaxConcurrentActivities, options.BatchSize);
    private readonly ConcurrentQueue<Answer> _answers = new();
    private readonly Lock _gate = new();
    private readonly List<Task> _workers = [];
    private bool _isClosed;

    public bool HasAnswers => !_answers.IsEmpty;

    /// <summary>The answers that have waited longest; they stay here until they are said to be stored.</summary>
    public IReadOnlyList<Answer> Answers(int atMost) => [.. _answers.Take(atMost)];

    /// <summary>Lets go of answers, in the order of <see cref="Answers"/>.</summary>
    public void Stored(int count)
    {
        for (; count > 0; count--)
        {
            _answers.TryDequeue(out _);
        }
    }

    /// <summary>Lets as many work in the background as may, if there is work.</summary>
    public void StartMore()
    {
        if (!database.Read(_ready.Refill))
        {
            return;
        }

        lock (_gate)
        {
            _workers.RemoveAll(worker => worker.IsCompleted);
            while (_workers.Count < options.MaxConcurrentActivities && NextWork() is { } work)
            {
                _workers.Add(Task.Run(() => WorkAsync(work)));
            }
        }
    }

    /// <summary>Runs the next piece of work here and now.</summary>
    /// <returns>False if there is none.</returns>
    public async Task<bool> RunOneAsync()
    {
        if (!database.Read(_ready.Refill) || _ready.Take() is not { } work)
        {
            return false;
        }

        _answers.Enqueue(new(work, await runner.RunAsync(work)));
        return true;
    }

    /// <summary>Begins no more work, and ends when all that was begun has an answer.</summary>
    public Task FinishRunningAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            _isClosed = true;
            return Task.WhenAll(_workers).WaitAsync(cancellation);
        }
    }

    private ActivityWork? NextWork() =>
        _isClosed || _answers.Count >= _answersAtMost ? null : _ready.Take();

    private async Task WorkAsync(ActivityWork first)
    {
        for (var work = first; work is not null; work = NextWork())
        {
            _answers.Enqueue(new(work, await runner.RunAsync(work)));
            wakeUp.Ring();
        }
    }
}

/// <summary>What came of a piece of work.</summary>
internal sealed record Answer(ActivityWork Work, HistoryEvent Happened);
