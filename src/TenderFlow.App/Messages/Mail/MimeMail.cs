using System.Text;
using MimeKit;
using TenderFlow.App.Messages.Composition;

namespace TenderFlow.App.Messages.Mail;

/// <summary>Turns a mail into a MIME message: text, HTML and calendar as alternatives of each other, no attachment (MSG-9).</summary>
public static class MimeMail
{
    private static readonly FormatOptions Wire = CrLf();

    /// <summary>Builds the message.</summary>
    /// <exception cref="UnusableAddress">The recipient's or reply address is not an e-mail address.</exception>
    public static MimeMessage Build(OutgoingMail mail, MailOptions options)
    {
        var hash = MailKey.Hash(mail.Key);
        var message = new MimeMessage(
            [new MailboxAddress(Encoding.UTF8, CleanText.Line(mail.FromName), $"{options.NoReply}@{options.Host}")],
            [MailAddress.Of(mail.ToName, mail.ToAddress)],
            CleanText.Line(mail.Subject),
            Body(mail, hash))
        {
            Date = mail.Date.ToUniversalTime(),
            MessageId = $"{hash}@{options.Host}",
        };
        message.ReplyTo.Add(MailAddress.Of(mail.FromName, mail.ReplyTo));
        if (mail.Thread is { } thread)
        {
            var root = $"{MailKey.Hash(thread + "\n" + mail.ToAddress)}.thread@{options.Host}";
            message.InReplyTo = root;
            message.References.Add(root);
        }

        if (mail.StopLink is { } stop)
        {
            message.Headers.Add("List-Unsubscribe", $"<{stop.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>The message as it goes over the wire: CR LF line ends.</summary>
    /// <exception cref="UnusableAddress">The recipient's or reply address is not an e-mail address.</exception>
    public static byte[] Bytes(OutgoingMail mail, MailOptions options)
    {
        using var message = Build(mail, options);
        using var bytes = new MemoryStream();
        message.WriteTo(Wire, bytes);
        return bytes.ToArray();
    }

    private static FormatOptions CrLf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    private static MultipartAlternative Body(OutgoingMail mail, string hash)
    {
        var alternatives = new MultipartAlternative { Boundary = $"=_{hash}" };
        alternatives.Add(Part("plain", mail.TextBody));
        alternatives.Add(Part("html", mail.HtmlBody));
        if (mail.Calendar is { } calendar)
        {
            var part = Part("calendar", calendar);
            var cancelled = calendar.Contains("\nMETHOD:CANCEL\r", StringComparison.Ordinal);
            part.ContentType.Parameters.Add("method", cancelled ? "CANCEL" : "PUBLISH");
            alternatives.Add(part);
        }

        return alternatives;
    }

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype);
        part.SetText(Encoding.UTF8, text);
        part.ContentTransferEncoding = ContentEncoding.QuotedPrintable;
        return part;
    }
}
