namespace TenderFlow.App.Checks.Records;

/// <summary>A closing date and the time in which it was in force, from the history.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="SetAt">From when.</param>
/// <param name="Until">Until when; the end of time for the last.</param>
/// <param name="Closes">The closing date itself.</param>
internal sealed record DateInForce(int Version, DateTimeOffset SetAt, DateTimeOffset Until, DateTimeOffset Closes);

/// <summary>What the history says about a tender's dates and its end.</summary>
internal sealed record TenderStory(TenderRow Tender, IReadOnlyList<DateInForce> Dates, DateTimeOffset EndedAt)
{
    /// <summary>The closing date in force at a moment.</summary>
    public DateInForce At(DateTimeOffset moment) =>
        Dates.LastOrDefault(d => d.SetAt <= moment) ?? Dates[0];

    /// <summary>Reads the history.</summary>
    public static TenderStory? Of(TenderRow tender, IEnumerable<EntryRow> history)
    {
        List<(DateTimeOffset SetAt, DateTimeOffset Closes)> set = [];
        var ended = DateTimeOffset.MaxValue;
        foreach (var entry in history)
        {
            switch (entry.Event)
            {
                case "TenderPublished":
                    set.Add((entry.At, entry.Json.GetProperty("Closes").GetDateTimeOffset()));
                    break;
                case "ClosingMoved":
                    set.Add((entry.At, entry.Json.GetProperty("To").GetDateTimeOffset()));
                    break;
                case "TenderWithdrawn" or "BidsClosed":
                    ended = entry.At;
                    break;
            }
        }

        return set.Count == 0 ? null : new(tender, [.. set.Select((s, i) => new DateInForce(
            i + 1, s.SetAt, i + 1 < set.Count ? set[i + 1].SetAt : DateTimeOffset.MaxValue, s.Closes))], ended);
    }
}
