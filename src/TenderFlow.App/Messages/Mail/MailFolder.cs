namespace TenderFlow.App.Messages.Mail;

/// <summary>
/// Writes each message as an <c>.eml</c> file in a folder a month. A file is there whole or not at all, and a key has one file,
/// however often it is sent. One process owns the folder.
/// </summary>
public sealed class MailFolder(string folder, MailOptions options) : IMailSender, IDisposable
{
    private const string Ending = ".eml";
    private readonly SemaphoreSlim turn = new(1, 1);
    private HashSet<string>? written;

    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var bytes = MimeMail.Bytes(mail, options);
        var hash = MailKey.Hash(mail.Key);
        await turn.WaitAsync(cancellationToken);
        try
        {
            written ??= FindWritten();
            if (!written.Contains(hash))
            {
                await Write(FileFor(mail.Date.ToUniversalTime(), hash), bytes, cancellationToken);
                written.Add(hash);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private HashSet<string> FindWritten() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)).Select(name => name[(name.LastIndexOf('-') + 1)..])]
        : [];

    private string FileFor(DateTimeOffset date, string hash) =>
        Path.Combine(folder, $"{date:yyyy-MM}", $"{date:yyyyMMdd'T'HHmmss'Z'}-{hash}{Ending}");

    private async Task Write(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = Path.ChangeExtension(file, ".part");
        await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(bytes, cancellationToken);
            stream.Flush(flushToDisk: options.Flush);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}
