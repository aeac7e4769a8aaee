using TenderFlow.Simulation.Promises.Duties;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Letters;

/// <summary>News carries no old date, and reaches nobody earlier than another (TIM-7, INV-7).</summary>
internal sealed class NewsLetters
{
    private static readonly string[] ToAllAtOnce =
        ["TenderChanged", "TenderStopped", "QuestionsAnswered", "ClosingDateMoved", "DecisionWon", "DecisionNotWon", "BidsClosed", "BidsOpened"];

    private static readonly string[] SayOnlyTheClosingDate =
    [
        "BidReminder", "SupportGettingStarted", "SupportHaveYouStarted", "SupportNearlyThere", "TenderChanged",
        "QuestionsAnswered", "InterestConfirmed",
    ];

    private readonly Dictionary<string, DateTimeOffset> firstOf = new(StringComparer.Ordinal);

    public Broken? Look(View view, Letter letter)
    {
        var message = letter.Message;
        if (message.TenderId is not { } id)
        {
            return null;
        }

        if (SayOnlyTheClosingDate.Contains(message.Purpose) && OldDate(view, view.Tender(id), letter) is { } old)
        {
            return new("INV-2", letter.Name, $"It left at {letter.At:u} and says “{old}”, which was moved before.");
        }

        if (!ToAllAtOnce.Contains(message.Purpose))
        {
            return null;
        }

        var group = message.Purpose.StartsWith("Decision", StringComparison.Ordinal) ? $"award:{id}"
            : message.Purpose is "BidsClosed" or "BidsOpened" ? $"{message.Purpose}:{id}" : $"{message.Purpose} {message.Occasion}";
        firstOf.TryAdd(group, letter.At);
        var first = firstOf[group];
        return letter.At > view.LastMoment(first)
            ? new("INV-7", letter.Name, $"It left at {letter.At:u}; somebody else had it at {first:u}.")
            : null;
    }

    private static string? OldDate(View view, TenderRow tender, Letter letter)
    {
        var story = view.Story(tender);
        var now = story.At(letter.At);
        if (now.SetAt == letter.At)
        {
            return null;
        }

        var text = string.Join(' ', letter.Mail.TextBody.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var old = story.Dates.Where(d => d.Version < now.Version && d.Closes != now.Closes);
        if (Says(now.Closes))
        {
            // Questions may end now when bids were to close before.
            old = old.Where(d => d.Closes != view.Earliest(a => TenderDuties.QuestionsClose(a, tender, now))
                && d.Closes != TenderDuties.QuestionsClose(view.Almanac, tender, now));
        }

        return old.Where(d => Says(d.Closes)).Select(d => Local.InWords(d.Closes, tender.Zone)).FirstOrDefault();

        bool Says(DateTimeOffset date) => text.Contains(Local.InWords(date, tender.Zone), StringComparison.Ordinal);
    }
}
