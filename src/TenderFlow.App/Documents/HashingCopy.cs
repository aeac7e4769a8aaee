using System.Buffers;
using System.Security.Cryptography;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>Copies a stream once, hashing on the way, and never holds more than one buffer of it.</summary>
internal static class HashingCopy
{
    private const int BufferBytes = 64 * 1024;

    /// <exception cref="DomainError">The content is empty or goes over the limit.</exception>
    public static async Task<StoredDocument> RunAsync(
        Stream from, Stream to, DocumentLimits limits, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long size = 0;
            int read;
            while ((read = await from.ReadAsync(buffer.AsMemory(0, BufferBytes), cancellation)) > 0)
            {
                size += read;
                if (size > limits.MaxBytes)
                {
                    throw new DomainError(FileRefusals.TooLarge(limits.MaxBytes));
                }

                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return size > 0
                ? new StoredDocument(Convert.ToHexStringLower(hash.GetHashAndReset()), size)
                : throw new DomainError(FileRefusals.Empty);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The SHA-256 of the rest of a stream, as lower-case hexadecimal digits.</summary>
    public static async Task<string> HashAsync(Stream content, CancellationToken cancellation) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
}
