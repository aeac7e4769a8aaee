namespace TenderFlow.App.Tests.Documents;

/// <summary>Fails at the first read or write, as a cut line or a full disk would.</summary>
internal sealed class BrokenStream(IOException error) : MemoryStream
{
    public const int NoSpaceLeft = 28;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw error;

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw error;
}
