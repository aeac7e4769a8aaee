using System.Globalization;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Notices;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Notices;

/// <summary>Tells the buyer that a public notice is due, or late (NOT table).</summary>
public sealed class NoticeMail(CurrentRules rules) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => ["NoticeDue", "NoticeLate"];

    /// <inheritdoc/>
    public Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<Compose>((intent, reader) => ComposeAsync(db, intent, reader, now, cancellationToken));

    private async Task<Wording> ComposeAsync(
        TenderFlowDb db, MessageIntent intent, Person reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notice = (await db.FindAsync<Notice>(
            [int.Parse(intent.Facts["notice"], CultureInfo.InvariantCulture)], cancellationToken))!;
        if (notice.PublishedOn is not null)
        {
            return new Wording.Unwanted("The notice is out.");
        }

        var tender = (await db.FindAsync<Tender>([notice.TenderId], cancellationToken))!;
        var force = rules.For(tender);
        var late = force.Calendar.WorkingDaysAfter(notice.DueOn, LocalClock.Day(now, notice.Zone));
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["tender"] = tender.Terms.Title,
            ["notice"] = Name(notice.Code),
            ["due"] = PlainDate.Day(notice.DueOn),
            ["why"] = notice.Why,
            ["noticesLink"] = NoticeLinks.Of(tender.Id),
        };
        if (intent.Purpose == "NoticeLate")
        {
            values["lateBy"] = late == 1 ? "1 working day" : $"{late} working days";
        }

        return new Wording.Wanted(
            values, (await db.FindAsync<Organisation>([tender.BuyerId], cancellationToken))!, reader, notice.Zone, force);
    }

    private static string Name(NoticeCode code) => NoticeWords.Number(code) is { Length: > 0 } number
        ? $"{NoticeWords.Title(code)} ({number})" : NoticeWords.Title(code);
}
