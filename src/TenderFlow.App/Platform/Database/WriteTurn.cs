namespace TenderFlow.App.Platform.Database;

/// <summary>
/// Whose turn it is to write. SQLite lets one writer in at a time and makes the others sleep and ask again, so the busiest
/// keeps the quick ones out for seconds. Here they stand in line. A shared server keeps order by itself.
/// </summary>
/// <param name="inLine">Whether writers of this process stand in line.</param>
public sealed class WriteTurn(bool inLine) : IDisposable
{
    private readonly SemaphoreSlim? line = inLine ? new(1, 1) : null;

    /// <summary>Waits for the turn; whoever came first has it first.</summary>
    /// <returns>The turn; it ends when this is disposed of. It must not be taken twice at once.</returns>
    public async ValueTask<IDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        if (line is null)
        {
            return null;
        }

        await line.WaitAsync(cancellationToken);
        return new Turn(line);
    }

    /// <inheritdoc/>
    public void Dispose() => line?.Dispose();

    private sealed class Turn(SemaphoreSlim line) : IDisposable
    {
        public void Dispose() => line.Release();
    }
}
