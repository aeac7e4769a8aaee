using SendGrid.Helpers.Mail;
using TenderFlow.App.Messages.Composition;

namespace TenderFlow.App.Messages.Mail.SendGrid;

/// <summary>Writes a request to send: one text, and a personalisation for each reader (MSG-9: no attachment, no tracking).</summary>
internal static class SendGridBody
{
    /// <summary>The custom argument that carries a message's key, so that events can be told apart.</summary>
    public const string KeyArgument = "tenderflow_key";

    /// <summary>Writes the request.</summary>
    /// <param name="words">The text that all share.</param>
    /// <param name="readers">The mails, each with the parts of its reader.</param>
    /// <param name="options">Where our mail comes from.</param>
    /// <param name="sandbox">True to have it checked and not sent.</param>
    public static SendGridMessage Of(
        SharedText words, IEnumerable<(OutgoingMail Mail, IReadOnlyDictionary<string, string> Parts)> readers,
        MailOptions options, bool sandbox)
    {
        var name = CleanText.Line(words.FromName);
        var body = new SendGridMessage
        {
            From = new EmailAddress($"{options.NoReply}@{options.Host}", name),
            ReplyTo = new EmailAddress(words.ReplyTo, name),
            Subject = CleanText.Line(words.Subject),
            Contents = [new Content("text/plain", words.Text), new Content("text/html", words.Html)],
            Headers = new(StringComparer.Ordinal) { ["Auto-Submitted"] = "auto-generated" },
            Categories = words.Purpose.Length == 0 ? null : [words.Purpose],
            Personalizations = [.. readers.Select(reader => For(reader.Mail, reader.Parts, options))],
        };
        if (words.Calendar is { } calendar)
        {
            body.Contents.Add(new Content("text/calendar", calendar));
        }

        body.SetClickTracking(false, false);
        body.SetOpenTracking(false, null);
        body.SetSubscriptionTracking(false);
        if (sandbox)
        {
            body.SetSandBoxMode(true);
        }

        return body;
    }

    private static Personalization For(
        OutgoingMail mail, IReadOnlyDictionary<string, string> parts, MailOptions options)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (mail.Thread is { } thread)
        {
            var root = $"<{MailKey.Hash(thread + "\n" + mail.ToAddress)}.thread@{options.Host}>";
            headers.Add("In-Reply-To", root);
            headers.Add("References", root);
        }

        if (mail.StopLink is { } stop)
        {
            headers.Add("List-Unsubscribe", $"<{stop.AbsoluteUri}>");
            headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        var to = CleanText.Line(mail.ToName);
        return new()
        {
            Tos = [to.Length == 0 ? new EmailAddress(mail.ToAddress) : new EmailAddress(mail.ToAddress, to)],
            Headers = headers.Count == 0 ? null : headers,
            Substitutions = parts.Count == 0 ? null : new(parts, StringComparer.Ordinal),
            CustomArgs = new(StringComparer.Ordinal) { [KeyArgument] = mail.Key },
        };
    }
}
