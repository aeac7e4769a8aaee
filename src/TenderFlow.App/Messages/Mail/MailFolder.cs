using System.Collections.Concurrent;

namespace TenderFlow.App.Messages.Mail;

/// <summary>
/// Writes each message as an <c>.eml</c> file in a folder a month. A file is there whole or not at all, and a key has one file,
/// however often it is sent. One process owns the folder.
/// </summary>
public sealed class MailFolder(string folder, MailOptions options) : IMailSender
{
    private const string Ending = ".eml";
    private readonly Lazy<ConcurrentDictionary<string, Task>> written = new(() => FindWritten(folder));

    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var hash = MailKey.Hash(mail.Key);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (written.Value.GetOrAdd(hash, mine.Task) is var other && other != mine.Task)
        {
            // Somebody else writes the same message, or did.
            await other;
            return;
        }

        try
        {
            await Write(FileFor(mail.Date.ToUniversalTime(), hash), MimeMail.Bytes(mail, options), cancellationToken);
            written.Value[hash] = Task.CompletedTask;
            mine.SetResult();
        }
        catch (Exception error)
        {
            written.Value.TryRemove(hash, out _);
            mine.SetException(error);
            await mine.Task;
        }
    }

    /// <inheritdoc/>
    public bool HasCarried(string key) =>
        written.Value.TryGetValue(MailKey.Hash(key), out var file) && file.IsCompletedSuccessfully;

    private static ConcurrentDictionary<string, Task> FindWritten(string folder) => Directory.Exists(folder)
        ? new(
            Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Select(name => KeyValuePair.Create(name[(name.LastIndexOf('-') + 1)..], Task.CompletedTask)),
            StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

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
