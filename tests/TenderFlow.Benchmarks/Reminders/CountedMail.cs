using TenderFlow.App.Messages.Mail;

namespace TenderFlow.Benchmarks.Reminders;

/// <summary>The real mail folder, and a bell that rings when so many messages lie in it.</summary>
internal sealed class CountedMail(MailFolder folder) : IMailSender
{
    private readonly Lock gate = new();
    private TaskCompletionSource reached = new();
    private long wanted = long.MaxValue;
    private long sent;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        await folder.SendAsync(mail, cancellationToken);
        lock (gate)
        {
            if (++sent >= wanted)
            {
                reached.TrySetResult();
            }
        }
    }

    public bool HasCarried(string key) => folder.HasCarried(key);

    /// <summary>Rings when this many more messages are on disk.</summary>
    public Task MoreAsync(int messages)
    {
        lock (gate)
        {
            reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
            wanted = sent + messages;
            return reached.Task;
        }
    }
}
