using System.Text.Encodings.Web;
using System.Text.Unicode;
using TenderFlow.App.Messages.Composition;

namespace TenderFlow.App.Messages.Mail.SendGrid;

/// <summary>
/// The words of a mail with the reader's own parts taken out. Mails that are then equal go with one request, and SendGrid
/// puts each reader's parts back. Putting them back gives the very words that are on record.
/// </summary>
/// <param name="FromName">In whose name it goes out.</param>
/// <param name="ReplyTo">Who reads the answers.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text part.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Calendar">The iCalendar file; null when there is none.</param>
internal sealed record SharedText(
    string FromName, string ReplyTo, string Purpose, string Subject, string Text, string Html, string? Calendar)
{
    private const string Mark = "%tf_";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Name = Mark + "name%";
    private const string NameInHtml = Mark + "name_html%";
    private const string Stop = Mark + "stop%";
    private const string StopInHtml = Mark + "stop_html%";

    /// <summary>The words of a mail, and what SendGrid puts in for this reader; nothing when the words stand as they are.</summary>
    public static (SharedText Words, IReadOnlyDictionary<string, string> Parts) Of(OutgoingMail mail)
    {
        var words = new SharedText(
            mail.FromName, mail.ReplyTo, mail.Purpose, mail.Subject, mail.TextBody, mail.HtmlBody, mail.Calendar);
        var (name, stop) = (CleanText.Line(mail.ToName), mail.StopLink?.AbsoluteUri ?? "");
        // A text or a name that looks like a mark of ours, or is part of one, would be changed on the way.
        if (words.Holds(Mark) || IsAmiss(name) || IsAmiss(stop))
        {
            return (words, new Dictionary<string, string>(StringComparer.Ordinal));
        }

        // The link first: a name may be part of it.
        var shared = words.Replace(stop, Stop, StopInHtml).Replace(name, Name, NameInHtml);
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            [Name] = name,
            [NameInHtml] = Encoder.Encode(name),
            [Stop] = stop,
            [StopInHtml] = Encoder.Encode(stop),
        };
        return (shared, parts.Where(part => shared.Holds(part.Key)).ToDictionary(StringComparer.Ordinal));
    }

    private static bool IsAmiss(string part) => part.Contains(Mark, StringComparison.Ordinal)
        || (part.Length > 0 && (StopInHtml + Stop + NameInHtml + Name).Contains(Encoder.Encode(part), StringComparison.Ordinal));

    private SharedText Replace(string part, string mark, string markInHtml) => part.Length == 0 ? this : this with
    {
        Subject = Subject.Replace(part, mark, StringComparison.Ordinal),
        Text = Text.Replace(part, mark, StringComparison.Ordinal),
        Html = Html.Replace(Encoder.Encode(part), markInHtml, StringComparison.Ordinal),
    };

    private bool Holds(string text) => Subject.Contains(text, StringComparison.Ordinal)
        || Text.Contains(text, StringComparison.Ordinal) || Html.Contains(text, StringComparison.Ordinal);
}
