using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Checks;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Tendering;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Database;

/// <summary>Two instances on one PostgreSQL database lose nothing and double nothing.</summary>
public class TwoInstancesTests
{
    private const string Welcome = "InterestConfirmed";

    [Fact]
    public async Task Two_instances_run_twenty_tenders_to_their_end_and_every_message_leaves_once_INV_1()
    {
        await using var pair = await Pair.StartAsync();
        await pair.BothAsync(async app =>
        {
            for (var tender = 0; tender < 10; tender++)
            {
                var id = await Pair.PublishAsync(app);
                await app.Get<JoinTender>().RunAsync(await app.ActorAsync("Mary Okafor"), id, default);
                await app.Get<JoinTender>().RunAsync(await app.ActorAsync("Dev Singh"), id, default);
            }
        });

        foreach (var at in new[] { Stage.London("2026-09-10", "09:00"), Stage.London("2026-09-30", "12:00") })
        {
            await pair.BothAsync(app => app.GoToAsync(at));
        }

        // What one instance could not take because the other had it in hand has come to an end by now.
        await pair.One.PumpAsync();
        Assert.Equal(0, await pair.WaitingAsync());
        Assert.Null(await pair.One.ReadAsync(db => AuditTrail.VerifyAsync(db, default)));
        Assert.Empty(await RecordCheck.RunAsync(pair.One.Services, CheckDepth.Records, default));
        var onRecord = await pair.One.ReadAsync(db => db.Set<MessageRecord>().Select(m => m.Key).ToListAsync());
        Assert.True(onRecord.Count > 200, $"Only {onRecord.Count} messages.");
        Assert.Equal(onRecord.Order(StringComparer.Ordinal), pair.Mail.HandedOver.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Changes_at_once_are_all_kept_and_the_trail_has_no_gap_INV_10()
    {
        await using var pair = await Pair.StartAsync();
        var id = await Pair.PublishAsync(pair.One);
        var mary = await pair.One.ActorAsync("Mary Okafor");
        await pair.One.Get<WorkOnBid>().StartAsync(mary, id, default);
        var before = await BidAsync(pair.One);

        const int Each = 40;
        await pair.BothAsync(app => Task.WhenAll(Enumerable.Range(1, Each).Select(pence => Task.Run(() =>
            app.Get<WorkOnBid>().SaveAsync(
                mary, id, new Dictionary<int, string>(), new PriceGiven(app == pair.One ? pence : 1000 + pence), default)))));

        Assert.Equal(before.Revision + (2 * Each), (await BidAsync(pair.Other)).Revision);
        Assert.Null(await pair.One.ReadAsync(db => AuditTrail.VerifyAsync(db, default)));
        Assert.Equal(1, await pair.One.ReadAsync(db => db.Set<Interest>().CountAsync()));
    }

    [Fact]
    public async Task A_moment_that_both_find_due_is_handled_once()
    {
        await using var pair = await Pair.StartAsync();
        var id = await Pair.PublishAsync(pair.One);
        foreach (var app in new[] { pair.One, pair.Other })
        {
            app.Clock.SetUtcNow(Stage.London("2026-10-01", "12:00"));
        }

        var book = new App.Platform.Moments.ProcessId("tender", id);
        await pair.BothAsync(app => Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            app.Get<App.Platform.Moments.MomentBook>().AdvanceAsync(book, default)))));

        var closed = await pair.One.ReadAsync(db => db.Set<AuditEntry>().CountAsync(e => e.EventName == "BidsClosed"));
        Assert.Equal(1, closed);
    }

    [Fact]
    public async Task What_one_relay_has_in_hand_the_other_leaves_alone()
    {
        await using var pair = await Pair.StartAsync();
        await JoinAsync(pair);
        var gate = pair.Mail.Stop();
        var first = Task.Run(() => pair.One.Get<OutboxRelay>().RunUntilIdleAsync(default));
        await pair.Mail.Waiting.Task;

        var again = await pair.Other.Get<OutboxRelay>().RunUntilIdleAsync(default);

        Assert.Equal(pair.Other.Clock.GetUtcNow().AddSeconds(1), again);
        Assert.Empty(Welcomes(pair));
        pair.Mail.GoOn();
        gate.SetResult();
        await first;
        Assert.Single(Welcomes(pair));
    }

    [Fact]
    public async Task What_a_broken_relay_had_in_hand_the_other_delivers()
    {
        await using var pair = await Pair.StartAsync();
        await JoinAsync(pair);
        var gate = pair.Mail.Stop();
        var first = Task.Run(() => pair.One.Get<OutboxRelay>().RunUntilIdleAsync(default));
        await pair.Mail.Waiting.Task;
        pair.Mail.GoOn();
        gate.SetException(new InvalidOperationException("This instance dies here."));
        await Assert.ThrowsAnyAsync<Exception>(() => first);

        await pair.Other.Get<OutboxRelay>().RunUntilIdleAsync(default);

        Assert.Single(Welcomes(pair));
        Assert.Equal(1, await pair.One.ReadAsync(db => db.Set<MessageRecord>().CountAsync(m => m.SentAt != null && m.Purpose == Welcome)));
    }

    // The buyer gets mail of its own when a tender is published.
    private static IEnumerable<string> Welcomes(Pair pair) =>
        pair.Mail.HandedOver.Where(key => key.StartsWith(Welcome + "|", StringComparison.Ordinal));

    private static async Task JoinAsync(Pair pair)
    {
        var id = await Pair.PublishAsync(pair.One);
        await pair.One.PumpAsync();
        await pair.One.Get<JoinTender>().RunAsync(await pair.One.ActorAsync("Mary Okafor"), id, default);
    }

    private static Task<Bid> BidAsync(TestApp app) => app.ReadAsync(db => db.Set<Bid>().SingleAsync());
}
