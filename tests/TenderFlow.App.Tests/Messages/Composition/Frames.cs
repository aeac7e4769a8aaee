using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Messages.Composition;

namespace TenderFlow.App.Tests.Messages.Composition;

internal static class Frames
{
    public static MessageFrame Usual { get; } = new(
        "Riverside Council",
        "Sam Okafor",
        new HelpPerson("Asha Patel", "01632 960 001", "asha.patel@riverside.example"),
        new Uri("https://tenders.example.org/"),
        StopPath: "/stop/offers");

    public static CalendarEntry ClosingDate { get; } = new()
    {
        Identity = "tender-42",
        Host = "tenders.example.org",
        Sequence = 1,
        At = new DateTimeOffset(2026, 9, 24, 11, 0, 0, TimeSpan.Zero),
        Zone = "Europe/London",
        InWords = "Thursday 24 September 2026 at midday",
        Summary = "Bids close: Lunch clubs in Eastfield",
        Description = "Send your bid by then.",
        OrganiserName = "Riverside Council",
        OrganiserAddress = "no-reply@tenders.example.org",
        Stamp = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero),
        DownloadPath = "/tenders/42/closing-date.ics",
    };
}
