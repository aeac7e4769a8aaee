namespace TenderFlow.App.Platform.Moments;

/// <summary>
/// Advances processes whose moments fall due at the same time in one transaction: while one group is at work, the next
/// gathers. A process that cannot be advanced fails alone.
/// </summary>
public sealed class AdvanceTogether(MomentBook book)
{
    /// <summary>So many processes share one transaction.</summary>
    public const int MostTogether = 250;

    private readonly Lock gate = new();
    private readonly Queue<Request> waiting = [];
    private bool working;

    /// <summary>Applies every moment of a process that is due by now.</summary>
    /// <returns>When the next moment comes, and whether the process has ended.</returns>
    public Task<NextMoment> AdvanceAsync(ProcessId id)
    {
        lock (gate)
        {
            if (working)
            {
                var request = new Request(id);
                waiting.Enqueue(request);
                return request.Answer.Task;
            }

            working = true;
        }

        return FirstAsync(id);
    }

    private async Task<NextMoment> FirstAsync(ProcessId id)
    {
        try
        {
            return await book.AdvanceAsync(id, CancellationToken.None);
        }
        finally
        {
            if (Next() is { Count: > 0 } group)
            {
                // The others must not wait for whoever asked first, nor the first for them.
                _ = Task.Run(() => OthersAsync(group));
            }
        }
    }

    private async Task OthersAsync(List<Request> group)
    {
        for (; group.Count > 0; group = Next())
        {
            await AdvanceAsync(group);
        }
    }

    private async Task AdvanceAsync(List<Request> group)
    {
        try
        {
            var next = await book.AdvanceAsync(group.ConvertAll(r => r.Id).ToHashSet(), CancellationToken.None);
            group.ForEach(r => r.Answer.SetResult(next[r.Id]));
        }
        catch (Exception) when (group.Count > 1)
        {
            foreach (var request in group)
            {
                await AdvanceAsync([request]);
            }
        }
        catch (Exception error)
        {
            group[0].Answer.SetException(error);
        }
    }

    /// <summary>The next group; none when nobody waits, and then the next to come begins anew.</summary>
    private List<Request> Next()
    {
        lock (gate)
        {
            List<Request> group = [];
            while (group.Count < MostTogether && waiting.TryDequeue(out var request))
            {
                group.Add(request);
            }

            working = group.Count > 0;
            return group;
        }
    }

    private sealed record Request(ProcessId Id)
    {
        public TaskCompletionSource<NextMoment> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
