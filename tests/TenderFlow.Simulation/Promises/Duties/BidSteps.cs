using System.Globalization;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>One step of the ladder of bid reminders.</summary>
/// <param name="Name">Its name in the records: working days before, or <c>hours</c>.</param>
/// <param name="Due">When, in UTC.</param>
/// <param name="Earliest">When it may come at the earliest.</param>
/// <param name="Counted">When, counted with the days that are known now; who joined later than that is not owed it.</param>
internal sealed record BidStep(string Name, DateTimeOffset Due, DateTimeOffset Earliest, DateTimeOffset Counted);

/// <summary>The ladder of bid reminders: 14, 7, 3 and 1 working days before at 9am, and 4 hours before (MSG-3).</summary>
internal static class BidSteps
{
    private const int AtHour = 9;
    private const int HoursBefore = 4;
    private static readonly int[] WorkingDays = [14, 7, 3, 1];

    public static IEnumerable<BidStep> Of(View view, TenderRow tender, DateInForce date)
    {
        var hours = date.Closes.AddHours(-HoursBefore);
        var closing = Local.Day(date.Closes, tender.Zone);
        return WorkingDays
            .Select(n => new BidStep(n.ToString(CultureInfo.InvariantCulture), view.Due(Day(n)), view.Earliest(Day(n)), Day(n)(view.Almanac)))
            .Append(new("hours", hours, hours, hours));

        Func<Almanac, DateTimeOffset> Day(int n) => almanac =>
            Local.Instant(almanac.Count(tender.Profile, closing, -n), AtHour, tender.Zone);
    }
}
