namespace TenderFlow.App.Messages.Composition;

/// <summary>What surrounds the words of a template.</summary>
/// <param name="SenderName">The public body in whose name it is sent. Also the placeholder <c>((senderName))</c>.</param>
/// <param name="RecipientName">Whom it greets. Also <c>((recipientName))</c>.</param>
/// <param name="Helper">Who can help. The name is also <c>((helperName))</c>.</param>
/// <param name="LinksBase">Where the pages are, such as <c>https://tenders.example.org/</c>; links are joined to it.</param>
/// <param name="StopPath">The page that stops messages like this one, such as <c>/stop/abc</c>; needed for an offer.</param>
/// <param name="Calendar">The date to put in the reader's calendar; null when there is none.</param>
public sealed record MessageFrame(
    string SenderName,
    string RecipientName,
    HelpPerson Helper,
    Uri LinksBase,
    string? StopPath = null,
    Calendar.CalendarEntry? Calendar = null);
