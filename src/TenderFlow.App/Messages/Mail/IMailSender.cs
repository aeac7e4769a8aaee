namespace TenderFlow.App.Messages.Mail;

/// <summary>Hands mail to whoever carries it.</summary>
public interface IMailSender
{
    /// <summary>Sends one message. Sending the same key again does nothing, so a second try is harmless.</summary>
    /// <exception cref="UnusableAddress">The recipient's or reply address is not an e-mail address.</exception>
    /// <exception cref="IOException">It could not be written; try again.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Whether a message with this key has left, even if nobody could note it.</summary>
    bool HasCarried(string key);
}
