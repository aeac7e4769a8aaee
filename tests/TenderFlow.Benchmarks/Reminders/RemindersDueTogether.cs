using TenderFlow.Domain.Calendars;

namespace TenderFlow.Benchmarks.Reminders;

/// <summary>
/// 250 tenders with 40 bidders each close at the same time. How long after a reminder falls due do all 10,000 messages
/// lie on disk, with timers, records, words and mail in between?
/// </summary>
internal sealed class RemindersDueTogether : IMeasure
{
    private const int Tenders = 250;
    private const int BiddersEach = 40;
    private static readonly Deadline Closes = Deadline.Resolve(new(2026, 10, 15), new(12, 0), Zones.London);

    public string Name => "remindersDueTogether";

    public async Task<Reading> RunAsync(Action<string> say)
    {
        await using var scene = await ReminderScene.StartAsync();
        say($"adding {Tenders} tenders with {BiddersEach} bidders each");
        await scene.AddAsync(Enumerable.Repeat(Closes, Tenders), BiddersEach);
        List<(double Ours, double Bare)> rounds = [];
        foreach (var days in scene.Force.Rules.BidReminders.WorkingDaysBefore.OrderDescending())
        {
            var day = scene.Force.Calendar.Before(Closes.LocalDate, days).Date;
            var due = Deadline.AtLocal(day, scene.Force.Rules.SendingHours.RemindAt, Closes.Zone).Instant;
            await scene.RestBeforeAsync(due);
            var ours = await scene.SecondsUntilSentAsync(due, Tenders * BiddersEach);
            var bare = await BareFiles.SecondsToWriteAsync(BareFiles.Read(scene.MailFolder, due));
            say($"{days} working days before: ours {ours:0.00} s, bare {bare:0.00} s");
            rounds.Add((ours, bare));
        }

        // The first step warms up.
        return new(
            Rounds.Median(rounds.Skip(1).Select(r => r.Ours)), "s", "a bare loop that writes the same files",
            Rounds.Median(rounds.Skip(1).Select(r => r.Bare)), new(2.0, AtLeast: false));
    }
}
