namespace TenderFlow.App.Messages.Mail;

/// <summary>Hands many mails over in few requests, to a carrier that takes them out of our hands.</summary>
public interface IManyMailSender : IMailSender
{
    /// <summary>Sends mails. What has left before is not sent again.</summary>
    /// <param name="mails">The mails.</param>
    /// <param name="leaveBy">No request begins after this instant, in UTC: by then the words may be stale.</param>
    /// <param name="cancellationToken">Stops the work; what was under way is then in doubt.</param>
    /// <returns>
    /// For each mail, in order: null when it has left, else why not: <see cref="UnusableAddress"/>,
    /// <see cref="MailRefused"/>, <see cref="MailBusy"/>, <see cref="MailLate"/>, or another <see cref="IOException"/>.
    /// </returns>
    Task<IReadOnlyList<Exception?>> SendManyAsync(
        IReadOnlyList<OutgoingMail> mails, DateTimeOffset leaveBy, CancellationToken cancellationToken);
}
