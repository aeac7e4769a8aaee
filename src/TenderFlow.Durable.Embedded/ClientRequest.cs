using Microsoft.Data.Sqlite;

namespace TenderFlow.Durable.Embedded;

/// <summary>Something that a client asks of the engine and waits for.</summary>
internal abstract class ClientRequest
{
    /// <summary>Does it, and keeps result or error until the commit.</summary>
    /// <exception cref="SqliteException">The database did not take it.</exception>
    public abstract bool Run();

    /// <summary>Hands over the result or the error.</summary>
    public abstract void Complete();

    /// <summary>Hands over an error of the whole transaction.</summary>
    public abstract void Fail(Exception exception);
}

internal sealed class ClientRequest<T>(Func<T> act) : ClientRequest
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _error;

    public Task<T> Task => _source.Task;

    public override bool Run()
    {
        try
        {
            _error = null;
            _result = act();
            return true;
        }
        catch (Exception exception) when (exception is not SqliteException)
        {
            // Who asked is told; the others in the transaction are not concerned.
            _error = exception;
            return false;
        }
    }

    public override void Complete()
    {
        if (_error is null)
        {
            _source.TrySetResult(_result!);
        }
        else
        {
            _source.TrySetException(_error);
        }
    }

    public override void Fail(Exception exception) => _source.TrySetException(exception);
}
