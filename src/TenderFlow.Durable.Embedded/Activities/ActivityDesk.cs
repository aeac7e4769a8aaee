using System.Collections.Concurrent;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Activities;

/// <summary>Hands out work in the order it was asked for and stores each answer once.</summary>
internal sealed class ActivityDesk(EngineDatabase database, ActivityRunner runner, EngineClock clock, WakeUp wakeUp)
{
    private readonly ConcurrentQueue<(ActivityWork Work, HistoryEvent Answer)> _answers = new();
    private readonly List<Task> _running = [];
    private long _lastHandedOut;

    /// <summary>Starts work in the background until as much runs as may.</summary>
    /// <returns>False if nothing was started.</returns>
    public bool StartMore(int atMost)
    {
        _running.RemoveAll(task => task.IsCompleted);
        var started = false;
        while (_running.Count + _answers.Count < atMost && Next() is { } work)
        {
            _running.Add(Task.Run(() => AnswerAsync(work)));
            started = true;
        }

        return started;
    }

    /// <summary>Runs the next piece of work here and now.</summary>
    /// <returns>False if there is none.</returns>
    public async Task<bool> RunOneAsync()
    {
        if (Next() is not { } work)
        {
            return false;
        }

        await AnswerAsync(work);
        return true;
    }

    /// <summary>Stores the next answer. One that cannot be stored is kept for the next try.</summary>
    /// <returns>False if there is none.</returns>
    public bool StoreAnswer()
    {
        if (!_answers.TryPeek(out var done))
        {
            return false;
        }

        database.Write("the answer of an activity", () => Store(done.Work, done.Answer));
        _answers.TryDequeue(out _);
        return true;
    }

    /// <summary>Ends when all work that was started has an answer.</summary>
    public Task FinishRunningAsync(CancellationToken cancellation) => Task.WhenAll(_running).WaitAsync(cancellation);

    private ActivityWork? Next()
    {
        var work = database.Read(() => database.Activities.Next(_lastHandedOut));
        _lastHandedOut = work?.Seq ?? _lastHandedOut;
        return work;
    }

    private async Task AnswerAsync(ActivityWork work)
    {
        _answers.Enqueue((work, await runner.RunAsync(work)));
        wakeUp.Ring();
    }

    private bool Store(ActivityWork work, HistoryEvent answer)
    {
        // Work that is no longer there has been answered, or its instance was purged.
        if (!database.Activities.Remove(work.Seq))
        {
            return false;
        }

        if (database.Instances.Find(work.Instance) is { HasEnded: false } row && row.Run == work.Run)
        {
            database.Messages.Add(clock.Now, row.Key, row.Run, answer);
        }

        return true;
    }
}
