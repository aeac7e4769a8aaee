using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Demo;

/// <summary>What is played.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Seed">Another seed makes people behave in another way.</param>
/// <param name="Tenders">How many of the shipped tenders take part.</param>
/// <param name="Months">How many months of virtual time are played.</param>
public sealed record DemoSettings(string Folder, int Seed = 1, int Tenders = 56, int Months = 19)
{
    /// <summary>Most months that can be played: the published bank holidays end there.</summary>
    public const int MostMonths = 30;

    /// <summary>The first moment: a Monday, so that both clock changes, a late bank holiday and Christmas follow.</summary>
    public static DateTimeOffset Starts { get; } =
        LocalClock.Instant(new DateOnly(2026, 3, 2), new TimeOnly(9, 0), Zones.London);

    /// <summary>The last moment, in UTC.</summary>
    public DateTimeOffset Ends =>
        LocalClock.Instant(new DateOnly(2026, 3, 2).AddMonths(Months), new TimeOnly(9, 0), Zones.London);
}
