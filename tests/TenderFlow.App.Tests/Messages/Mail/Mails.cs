using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Tests.Messages.Composition;

namespace TenderFlow.App.Tests.Messages.Mail;

internal static class Mails
{
    public static MailOptions Options { get; } = new() { Host = "tenders.example.org", Flush = false };

    public static OutgoingMail Receipt { get; } = new()
    {
        Key = "tender:42/BidReceipt/person:7/version:1",
        Date = new DateTimeOffset(2026, 9, 24, 10, 59, 0, TimeSpan.Zero),
        FromName = "Riverside Council",
        ReplyTo = "tenders@riverside.example",
        ToName = "Sam Okafor",
        ToAddress = "sam@charity.example",
        Thread = "tender-42",
        Subject = "Riverside Council: we have your bid – “Lunch clubs”",
        TextBody = "Hello Sam,\n\nWe have your bid.\n",
        HtmlBody = "<!doctype html><title>We have your bid</title><p>Hello Sam,",
        Calendar = CalendarFile.Write(Frames.ClosingDate),
    };
}
