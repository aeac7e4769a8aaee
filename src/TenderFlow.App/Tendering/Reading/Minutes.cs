namespace TenderFlow.App.Tendering.Reading;

/// <summary>How long something takes, in words.</summary>
public static class Minutes
{
    private const int OfAnHour = 60;

    /// <summary>“20 minutes”, “1 hour”, “2 hours and 10 minutes”.</summary>
    public static string InWords(int minutes)
    {
        var (hours, rest) = (minutes / OfAnHour, minutes % OfAnHour);
        return (hours, rest) switch
        {
            (0, _) => Count(rest, "minute"),
            (_, 0) => Count(hours, "hour"),
            _ => $"{Count(hours, "hour")} and {Count(rest, "minute")}",
        };
    }

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
