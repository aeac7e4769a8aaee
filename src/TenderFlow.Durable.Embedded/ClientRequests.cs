using System.Threading.Channels;
using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded;

/// <summary>
/// What clients ask of the engine. While it works in the background, requests wait in a bounded queue and share its
/// commits; who finds the queue full waits for room. Otherwise each is done at once, in a transaction of its own.
/// </summary>
internal sealed class ClientRequests(EngineDatabase database, WakeUp wakeUp, int atMost)
{
    private readonly Channel<ClientRequest> _changes = NewQueue(atMost);
    private readonly Channel<ClientRequest> _reads = NewQueue(atMost);
    private volatile bool _isOpen;

    /// <summary>True if something is to be changed.</summary>
    public bool HasChanges => _changes.Reader.TryPeek(out _);

    /// <summary>From now on somebody takes from the queue.</summary>
    public void Open() => _isOpen = true;

    /// <summary>From now on nobody takes from the queue; what is in it can still be taken.</summary>
    public void Close()
    {
        _isOpen = false;
        _changes.Writer.TryComplete();
        _reads.Writer.TryComplete();
    }

    /// <summary>Takes the next change; null if there is none.</summary>
    public ClientRequest? TakeChange() => _changes.Reader.TryRead(out var request) ? request : null;

    /// <summary>Answers all questions. Nothing of a transaction may be open.</summary>
    public void AnswerQuestions()
    {
        while (_reads.Reader.TryRead(out var question))
        {
            try
            {
                database.Read(question.Run);
                question.Complete();
            }
            catch (Exception exception)
            {
                question.Fail(exception);
            }
        }
    }

    /// <summary>Fails all that waits.</summary>
    public void FailAll(Exception exception)
    {
        Close();
        foreach (var queue in new[] { _changes, _reads })
        {
            while (queue.Reader.TryRead(out var request))
            {
                request.Fail(exception);
            }
        }
    }

    /// <summary>Changes something; ends when that is committed.</summary>
    /// <exception cref="StorageUnavailableException">The database is in trouble; nothing was changed.</exception>
    public async Task<T> ChangeAsync<T>(string doing, Func<T> change, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_isOpen && await QueueAsync(_changes.Writer, change, cancellation) is { } request)
        {
            return await request.Task;
        }

        try
        {
            var result = database.Write(doing, change);
            wakeUp.Ring();
            return result;
        }
        catch (Exception exception) when (StorageTrouble.Passes(exception))
        {
            throw new StorageUnavailableException(exception);
        }
    }

    /// <summary>Reads something that is committed.</summary>
    public async Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _isOpen && await QueueAsync(_reads.Writer, read, cancellation) is { } request
            ? await request.Task
            : database.Read(read);
    }

    private async ValueTask<ClientRequest<T>?> QueueAsync<T>(
        ChannelWriter<ClientRequest> queue, Func<T> act, CancellationToken cancellation)
    {
        var request = new ClientRequest<T>(act);
        try
        {
            await queue.WriteAsync(request, cancellation);
        }
        catch (ChannelClosedException)
        {
            return null;
        }

        wakeUp.Ring();
        return request;
    }

    private static Channel<ClientRequest> NewQueue(int atMost) =>
        Channel.CreateBounded<ClientRequest>(new BoundedChannelOptions(atMost) { SingleReader = true });
}
