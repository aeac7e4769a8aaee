using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>When a bidder wanted reminders: until its bid was in, it declined, or the tender closed or stopped.</summary>
internal sealed class Wish
{
    private readonly DateTimeOffset endedAt;
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> declined = [];

    private Wish(DateTimeOffset endedAt) => this.endedAt = endedAt;

    public static Wish Of(Evidence record, InterestRow interest, TenderStory story)
    {
        var sentIn = record.Submissions
            .Where(s => s.Bid.TenderId == interest.TenderId && s.Bid.OrganisationId == interest.OrganisationId
                && s.At <= story.At(s.At).Closes)
            .Select(s => s.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        var wish = new Wish(sentIn < story.EndedAt ? sentIn : story.EndedAt);
        DateTimeOffset? from = null;
        foreach (var entry in record.History(interest.Subject))
        {
            if (entry.Event == "InterestDeclined")
            {
                from = entry.At;
            }
            else if (entry.Event == "InterestRegistered" && from is { } began)
            {
                wish.declined.Add((began, entry.At));
                from = null;
            }
        }

        if (from is { } still)
        {
            wish.declined.Add((still, DateTimeOffset.MaxValue));
        }

        return wish;
    }

    /// <summary>Whether reminders were wanted the whole time.</summary>
    public bool Holds(DateTimeOffset from, DateTimeOffset to) => to < endedAt && !declined.Exists(d => d.From <= to && d.To >= from);

    /// <summary>Whether they were unwanted already.</summary>
    public bool EndedBefore(DateTimeOffset at) => endedAt < at || declined.Exists(d => d.From < at && d.To > at);
}
