using TenderFlow.Domain.Calendars;

namespace TenderFlow.Benchmarks.Reminders;

/// <summary>The time for one reminder, from due to disk, when many tenders are open, beside the same when few are.</summary>
internal sealed class Growth : IMeasure
{
    private const int Few = 1000;
    private const int Many = 50_000;
    private const int Reminders = 60;
    private static readonly Deadline First = Deadline.Resolve(new(2026, 10, 1), new(9, 0), Zones.London);
    private static readonly Deadline Later = Deadline.Resolve(new(2026, 12, 1), new(12, 0), Zones.London);

    public string Name => "growth";

    public async Task<Reading> RunAsync(Action<string> say)
    {
        await using var few = await FilledAsync(Few, say);
        await using var many = await FilledAsync(Many, say);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var number = 0; number < Reminders; number++)
        {
            theirs.Add(await OneAsync(few, number));
            ours.Add(await OneAsync(many, number));
        }

        // The first ten warm up.
        return new(
            Rounds.Median(ours.Skip(10)) * 1000, "ms", $"the same at {Few:N0} open tenders",
            Rounds.Median(theirs.Skip(10)) * 1000, new(1.2, AtLeast: false));
    }

    private static async Task<ReminderScene> FilledAsync(int tenders, Action<string> say)
    {
        var scene = await ReminderScene.StartAsync();
        say($"opening {tenders:N0} tenders");
        await scene.AddAsync(Enumerable.Repeat(Later, tenders), biddersEach: 0);
        // One bidder each, and a quarter of an hour from one closing time to the next.
        await scene.AddAsync(Enumerable.Range(0, Reminders).Select(Closing), biddersEach: 1);
        await scene.RestBeforeAsync(Moment(scene, 0).AddMinutes(-5));
        return scene;
    }

    private static async Task<double> OneAsync(ReminderScene scene, int number)
    {
        await scene.RestBeforeAsync(Moment(scene, number));
        return await scene.SecondsUntilSentAsync(Moment(scene, number), 1);
    }

    private static Deadline Closing(int number)
    {
        var closes = LocalClock.Local(First.Instant.AddMinutes(15 * number), Zones.London);
        return Deadline.Resolve(closes.Date, closes.Time, Zones.London);
    }

    private static DateTimeOffset Moment(ReminderScene scene, int number) =>
        Closing(number).Instant.AddHours(-scene.Force.Rules.BidReminders.HoursBefore);
}
