using System.Collections.Concurrent;

namespace TenderFlow.App.Messages.Mail;

/// <summary>Keeps mail in memory, for tests and the simulation. It builds every message, so what fails elsewhere fails here.</summary>
public sealed class MemoryMail(MailOptions options) : IMailSender
{
    private readonly ConcurrentDictionary<string, OutgoingMail> sent = new(StringComparer.Ordinal);

    /// <summary>All that was sent, in the order of its dates, then keys.</summary>
    public IReadOnlyList<OutgoingMail> Sent =>
        [.. sent.Values.OrderBy(mail => mail.Date).ThenBy(mail => mail.Key, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        MimeMail.Build(mail, options).Dispose();
        sent.TryAdd(mail.Key, mail);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public bool HasCarried(string key) => sent.ContainsKey(key);
}
