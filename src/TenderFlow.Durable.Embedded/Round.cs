using TenderFlow.Durable.Embedded.Activities;
using TenderFlow.Durable.Embedded.Steps;
using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded;

/// <summary>
/// One transaction for what has come together: requests of clients, answers of activities and the steps that are ready.
/// Its effects are released after the commit.
/// </summary>
internal sealed class Round(
    EngineDatabase database,
    ClientRequests requests,
    ActivityDesk desk,
    StepRunner steps,
    InstanceWaiters waiters,
    EngineClock clock,
    EmbeddedEngineOptions options)
{
    private readonly List<ClientRequest> _asked = [];
    private readonly List<InstanceRow> _advanced = [];
    private readonly List<ParkedStep> _parked = [];
    private int _atMost = options.BatchSize;

    /// <summary>Does what there is to do, up to the size of a batch.</summary>
    /// <param name="withSteps">False: stores requests and answers only.</param>
    /// <returns>False if there was nothing to do.</returns>
    public bool Run(bool withSteps = true)
    {
        var now = clock.Now;
        if (!requests.HasChanges && !desk.HasAnswers
            && !(withSteps && database.Read(database.Messages.FirstDue) <= now))
        {
            return false;
        }

        try
        {
            desk.Stored(database.Write("a round", () => Write(now, withSteps)));
        }
        catch (Exception exception)
        {
            // Whatever was too much for the database, it gets another chance on its own.
            _atMost = 1;
            Fail(exception);
            throw;
        }

        _atMost = Math.Min(_atMost * 2, options.BatchSize);
        Release();
        return true;
    }

    private int Write(long now, bool withSteps)
    {
        Forget();
        var half = Math.Max(1, _atMost / 2);
        while (_asked.Count < half && requests.TakeChange() is { } request)
        {
            _asked.Add(request);
            request.Run();
        }

        var answers = desk.Answers(Math.Max(half, _atMost - half) - (_atMost == 1 ? _asked.Count : 0));
        foreach (var answer in answers)
        {
            Store(answer, now);
        }

        // A flood of requests and answers leaves room for steps, or every message would have to wait in the table.
        var left = Math.Max(_atMost - _asked.Count - answers.Count, _atMost / 2);
        if (withSteps && left > 0)
        {
            database.Messages.Fetch(now, left);
            for (; left > 0 && database.Messages.NextReady() is { } instance; left--)
            {
                Step(instance, now);
            }
        }

        return answers.Count;
    }

    private void Store(Answer answer, long now)
    {
        var work = answer.Work;
        // Work that is no longer there has been answered, or its instance was purged.
        if (database.Activities.Remove(work.Seq)
            && database.Instances.Find(work.Instance) is { HasEnded: false } row && row.Run == work.Run)
        {
            database.Messages.Add(now, row.Key, row.Run, answer.Happened);
        }
    }

    private void Step(long instance, long now)
    {
        if (steps.Run(instance, now) is { } parked)
        {
            _parked.Add(parked);
        }

        if (database.Instances.Find(instance) is { } row)
        {
            _advanced.Add(row);
        }
    }

    private void Release()
    {
        _asked.ForEach(request => request.Complete());
        _advanced.ForEach(waiters.Tell);
        foreach (var parked in _parked)
        {
            options.OnProblem?.Invoke(new($"running step {parked.Step} of '{parked.Instance}'", parked.Error, null));
        }

        Forget();
    }

    private void Fail(Exception exception)
    {
        var told = StorageTrouble.Passes(exception) ? new StorageUnavailableException(exception) : exception;
        _asked.ForEach(request => request.Fail(told));
        while (requests.TakeChange() is { } request)
        {
            request.Fail(told);
        }

        Forget();
    }

    private void Forget()
    {
        _asked.Clear();
        _advanced.Clear();
        _parked.Clear();
    }
}
