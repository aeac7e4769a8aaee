namespace TenderFlow.Durable;

/// <summary>Some of the values of a list.</summary>
/// <param name="Values">The values.</param>
/// <param name="ContinuationToken">Where the next page begins; null: this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Values, string? ContinuationToken = null);

/// <summary>A list that is read a page at a time.</summary>
public sealed class AsyncPageable<T>(Func<string?, CancellationToken, Task<Page<T>>> read) : IAsyncEnumerable<T>
{
    /// <summary>Reads page by page.</summary>
    public async IAsyncEnumerable<Page<T>> AsPages(
        string? continuationToken = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        do
        {
            var page = await read(continuationToken, cancellation);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }

    /// <summary>Reads value by value.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(continuationToken: null, cancellationToken))
        {
            foreach (var value in page.Values)
            {
                yield return value;
            }
        }
    }
}
