using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Messages.Mail;

namespace TenderFlow.App.Tests.Platform.Outbox;

/// <summary>Mail that takes its time, or is out of reach.</summary>
internal sealed class TroubledMail : IMailSender
{
    private readonly MemoryMail mail = new(new MailOptions());

    /// <summary>The clock that goes on while a message is carried.</summary>
    public FakeTimeProvider? Clock { get; set; }

    /// <summary>How long each message takes.</summary>
    public TimeSpan Takes { get; set; }

    /// <summary>True while nothing can be carried.</summary>
    public bool IsOut { get; set; }

    /// <summary>When each message was handed over, with its key; in order.</summary>
    public List<(DateTimeOffset At, string Key)> HandedOver { get; } = [];

    /// <inheritdoc/>
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (IsOut)
        {
            throw new IOException("The mail could not be carried.");
        }

        HandedOver.Add((Clock!.GetUtcNow(), mail.Key));
        Clock.Advance(Takes);
        return this.mail.SendAsync(mail, cancellationToken);
    }

    /// <inheritdoc/>
    public bool HasCarried(string key) => mail.HasCarried(key);
}
