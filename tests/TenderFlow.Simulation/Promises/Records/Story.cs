namespace TenderFlow.Simulation.Promises.Records;

/// <summary>A closing date and when it was set.</summary>
internal sealed record DateInForce(int Version, DateTimeOffset SetAt, DateTimeOffset Closes);

/// <summary>What the history says about a tender's dates and its end.</summary>
/// <param name="Dates">Every closing date, oldest first.</param>
/// <param name="EndedAt">When bids closed or the tender was stopped; the end of time while neither happened.</param>
internal sealed record Story(IReadOnlyList<DateInForce> Dates, DateTimeOffset EndedAt)
{
    public DateInForce Last => Dates[^1];

    /// <summary>The closing date in force at a moment; at the moment of a change the new one.</summary>
    public DateInForce At(DateTimeOffset moment) => Dates.LastOrDefault(d => d.SetAt <= moment) ?? Dates[0];

    /// <summary>Reads a history; null when the tender was never published.</summary>
    public static Story? Of(IReadOnlyList<EntryRow> history)
    {
        List<DateInForce> dates = [];
        var ended = DateTimeOffset.MaxValue;
        foreach (var entry in history)
        {
            switch (entry.Event)
            {
                case "TenderPublished":
                    dates.Add(new(1, entry.At, entry.Json.GetProperty("Closes").GetDateTimeOffset()));
                    break;
                case "ClosingMoved":
                    dates.Add(new(dates.Count + 1, entry.At, entry.Json.GetProperty("To").GetDateTimeOffset()));
                    break;
                case "TenderWithdrawn" or "BidsClosed":
                    ended = entry.At;
                    break;
            }
        }

        return dates.Count == 0 ? null : new(dates, ended);
    }
}
