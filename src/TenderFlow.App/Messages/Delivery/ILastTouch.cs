using TenderFlow.App.Messages.Mail;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>Puts into a mail, as it leaves, what must not lie in the record: a key. The same mail must always get the same.</summary>
public interface ILastTouch
{
    /// <summary>The mail as it leaves; the mail itself when nothing is to be put in.</summary>
    OutgoingMail Finish(OutgoingMail mail);
}
