namespace TenderFlow.App.OpenData.Reading;

/// <summary>An OCDS period: two moments, or only a length.</summary>
internal sealed record Period(
    DateTimeOffset? Start, DateTimeOffset? End, DateOnly? FirstDay, DateOnly? LastDay, int? Days)
{
    private const int MostDays = 36_525;

    private static Period None { get; } = new(null, null, null, null, null);

    public bool IsEmpty => this == None;

    /// <summary>A period as stated. When it ends before it starts, neither end can be trusted.</summary>
    public static Period Of(JsonFields period, string inWords)
    {
        var days = period.Number("durationInDays") is { } number and > 0 and <= MostDays ? (int?)number : null;
        var read = new Period(
            period.Instant("startDate"),
            period.Instant("endDate"),
            period.Day("startDate"),
            period.Day("endDate"),
            days);
        if (read.End < read.Start)
        {
            period.Note($"The {inWords} ends before it starts. Both dates were left out.");
            return None with { Days = days };
        }

        return read;
    }

    /// <summary>From the first start to the last end of several; the longest length where no dates are given.</summary>
    public static Period Around(IEnumerable<Period> periods)
    {
        var all = periods.ToList();
        return new Period(
            all.Min(period => period.Start),
            all.Max(period => period.End),
            all.Min(period => period.FirstDay),
            all.Max(period => period.LastDay),
            all.Max(period => period.Days));
    }
}
