using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Messages.Templates;
using TenderFlow.Domain.Messages;

namespace TenderFlow.App.Messages.Composition;

/// <summary>Writes a message: the words of a template, the values of the moment, and the frame around them.</summary>
public sealed class MessageComposition(TemplateLibrary library)
{
    private const int LongestSubject = 150;
    private const int LongestNameInSubject = 60;

    /// <summary>
    /// Composes a message. A value is a <see cref="string"/>, strings, or <see cref="LabelledText"/> items, as the template
    /// declares; a null or an empty list is an absent value. The same input always gives the same message.
    /// </summary>
    /// <exception cref="TemplateError">
    /// No such template; a value missing, unknown or of the wrong kind; an offer without a way to stop.
    /// </exception>
    public ComposedMessage Render(string templateName, IReadOnlyDictionary<string, object?> values, MessageFrame frame)
    {
        var template = library.Get(templateName);
        var filled = new TemplateValues(template, values);
        var body = new TemplateBody(template, filled, name => FromFrame(frame, name));
        var subject = Subject(body.Line(template.Subject));
        var stop = StopLink(template, frame);
        var blocks = ExplainedBlocks.Of(
        [
            new ParagraphBlock([new($"Hello {CleanText.Line(frame.RecipientName)},")], Read: false),
            new ParagraphBlock(body.Line(template.Why)),
            .. body.Blocks(),
            .. MessageClosing.Blocks(template, filled, frame, stop),
        ]);
        return new()
        {
            Purpose = template.Name,
            Class = template.Class,
            Subject = subject,
            TextBody = PlainPart.Write(blocks),
            HtmlBody = HtmlPart.Write(subject, blocks),
            ReadingText = ReadingPart.Write(blocks),
            Calendar = frame.Calendar is { } entry ? CalendarFile.Write(entry) : null,
            StopLink = stop,
        };
    }

    private static string Subject(IReadOnlyList<Run> runs) =>
        CleanText.Short(
            string.Concat(runs.Select(run =>
                run.Text.Length <= LongestNameInSubject ? run.Text : CleanText.Short(run.Text, LongestNameInSubject))),
            LongestSubject);

    private static string? FromFrame(MessageFrame frame, string name) => name switch
    {
        "senderName" => frame.SenderName,
        "recipientName" => frame.RecipientName,
        "helperName" => frame.Helper.Name,
        _ => null,
    };

    private static Uri? StopLink(MessageTemplate template, MessageFrame frame) => (template.Class, frame.StopPath) switch
    {
        (MessageClass.Service, _) => null,
        (_, { } path) => LinkPath.Join(frame.LinksBase, path, template.Name),
        _ => throw new TemplateError(template.Name, "an offer needs a page that stops it."),
    };
}
