using System.Text;

namespace TenderFlow.App.Web.Http;

/// <summary>Hands on what is written to it; a page is corrected tag by tag on the way, anything else passes as it is.</summary>
/// <param name="inner">Where it goes.</param>
/// <param name="isPage">Asked at the first byte: is this a page?</param>
/// <param name="correct">Corrects a piece of HTML that holds no half tag.</param>
internal sealed class LinksBelowStream(Stream inner, Func<bool> isPage, Func<string, string> correct) : Stream
{
    private readonly MemoryStream waiting = new();
    private bool? page;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Hands on what still waits for the end of its tag.</summary>
    public Task EndAsync(CancellationToken cancellationToken) =>
        waiting.Length == 0 ? Task.CompletedTask : SendAsync((int)waiting.Length, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!(page ??= isPage()))
        {
            await inner.WriteAsync(buffer, cancellationToken);
            return;
        }

        waiting.Write(buffer.Span);
        // A tag may come in pieces; after the end of one there is nothing half.
        var whole = waiting.GetBuffer().AsSpan(0, (int)waiting.Length).LastIndexOf((byte)'>') + 1;
        if (whole > 0)
        {
            await SendAsync(whole, cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Responses are written without blocking.");

    public override void Flush() => throw new NotSupportedException("Responses are written without blocking.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            waiting.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task SendAsync(int count, CancellationToken cancellationToken)
    {
        var html = correct(Encoding.UTF8.GetString(waiting.GetBuffer(), 0, count));
        var rest = waiting.GetBuffer().AsSpan(count, (int)waiting.Length - count).ToArray();
        waiting.SetLength(0);
        waiting.Write(rest);
        await inner.WriteAsync(Encoding.UTF8.GetBytes(html), cancellationToken);
    }
}
