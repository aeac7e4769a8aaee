namespace TenderFlow.Durable.Replay;

/// <summary>A call of the orchestrator that has no answer yet.</summary>
internal abstract class OpenTask(string name)
{
    /// <summary>What was called.</summary>
    public string Name => name;

    /// <summary>Hands over the answer, as JSON.</summary>
    public abstract void Complete(string? json);

    /// <summary>Hands over a failure.</summary>
    public abstract void Fail(Exception exception);
}

internal sealed class OpenTask<T>(string name) : OpenTask(name)
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public override void Complete(string? json)
    {
        T? value;
        try
        {
            value = Payload.Read<T>(json);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            Fail(new InvalidDataException(
                $"The answer of '{Name}' cannot be read as {typeof(T).Name}: {exception.Message}", exception));
            return;
        }

        _source.TrySetResult(value!);
    }

    public override void Fail(Exception exception) => _source.TrySetException(exception);

    public void Cancel(CancellationToken token) => _source.TrySetCanceled(token);
}
