using System.Collections.Concurrent;
using TenderFlow.App.Messages.Mail;

namespace TenderFlow.App.Tests.Platform.Database;

/// <summary>One mail for several instances. It knows how often each message was handed to it, and can be stopped in the middle.</summary>
internal sealed class CountingMail : IMailSender
{
    private readonly ConcurrentQueue<string> handedOver = [];
    private TaskCompletionSource? gate;

    /// <summary>The keys of all messages that were handed over, in order, doubles included.</summary>
    public IReadOnlyList<string> HandedOver => [.. handedOver];

    /// <summary>Ends when a message waits at the stopped mail.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes no message until it is let go, or broken.</summary>
    public TaskCompletionSource Stop() =>
        gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes messages again from now on.</summary>
    public void GoOn() => gate = null;

    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (gate is { } closed)
        {
            Waiting.TrySetResult();
            await closed.Task;
        }

        handedOver.Enqueue(mail.Key);
    }

    /// <inheritdoc/>
    public bool HasCarried(string key) => handedOver.Contains(key, StringComparer.Ordinal);
}
