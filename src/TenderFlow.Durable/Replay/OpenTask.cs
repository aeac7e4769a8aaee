namespace TenderFlow.Durable.Replay;

/// <summary>A call of the orchestrator that has no answer yet.</summary>
internal interface IOpenTask
{
    /// <summary>What was called.</summary>
    string Name { get; }

    /// <summary>Hands over the answer, as JSON.</summary>
    void Complete(string? json);

    /// <summary>Hands over a failure.</summary>
    void Fail(Exception exception);
}

internal sealed class OpenTask<T>(string name) : TaskCompletionSource<T>, IOpenTask
{
    public string Name => name;

    public void Complete(string? json)
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

        TrySetResult(value!);
    }

    public void Fail(Exception exception) => TrySetException(exception);
}
