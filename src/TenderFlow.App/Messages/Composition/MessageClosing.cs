using TenderFlow.App.Messages.Templates;

namespace TenderFlow.App.Messages.Composition;

/// <summary>How every message ends: who can help, the one thing to do, who sent it, and how to stop an offer.</summary>
internal static class MessageClosing
{
    /// <summary>The closing blocks. A named person comes before any link.</summary>
    public static IEnumerable<Block> Blocks(MessageTemplate template, TemplateValues values, MessageFrame frame, Uri? stop)
    {
        yield return new ParagraphBlock(Help(template, frame.Helper));
        if (template.Action is { } action)
        {
            yield return new ActionBlock(action.Sentence, LinkPath.Join(frame.LinksBase, values.Text(action.Link), template.Name));
        }

        if (frame.Calendar is { Cancelled: false, DownloadPath: { } path })
        {
            yield return new ActionBlock("Put the date in your calendar", LinkPath.Join(frame.LinksBase, path, template.Name));
        }

        yield return new ParagraphBlock([new(CleanText.Line(frame.SenderName))], Read: false);
        if (stop is not null)
        {
            yield return new ParagraphBlock([new("You can stop offers of help like this one. You will still get the messages you need.")]);
            yield return new ActionBlock("Stop these offers", stop);
        }
    }

    private static IReadOnlyList<Run> Help(MessageTemplate template, HelpPerson helper)
    {
        var name = CleanText.Line(helper.Name);
        return (PhoneRun(helper.Phone), MailRun(helper.Email)) switch
        {
            ({ } phone, { } mail) => [new($"Need help? Call {name} on "), phone, new(", or write to "), mail, new(".")],
            ({ } phone, null) => [new($"Need help? Call {name} on "), phone, new(".")],
            (null, { } mail) => [new($"Need help? Write to {name} at "), mail, new(".")],
            _ => throw new TemplateError(template.Name, "the person who can help needs a phone number or an e-mail address."),
        };
    }

    private static Run? PhoneRun(string? phone) => string.IsNullOrWhiteSpace(phone)
        ? null
        : Contact(phone, "tel:", string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+')));

    private static Run? MailRun(string? email) => string.IsNullOrWhiteSpace(email)
        ? null
        : Contact(email, "mailto:", Uri.EscapeDataString(CleanText.Line(email)).Replace("%40", "@", StringComparison.Ordinal));

    /// <summary>What was typed stays readable even where it makes no link.</summary>
    private static Run Contact(string typed, string scheme, string target) => new(
        CleanText.Line(typed),
        Verbatim: true,
        Link: target.Length > 0 && Uri.TryCreate(scheme + target, UriKind.Absolute, out var link) ? link : null);
}
