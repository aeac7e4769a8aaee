using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Checks;
using TenderFlow.App.Demo.Running;
using TenderFlow.App.Messages;
using TenderFlow.App.Tests.Api;
using TenderFlow.App.Tests.Documents;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting;

/// <summary>A process that serves and is killed in the middle of its work, again and again.</summary>
public class KilledServeTests
{
    private const int Lives = 4;
    private const int Seed = 20_260_901;

    [Fact]
    public async Task A_killed_server_keeps_every_bid_that_got_a_receipt_and_sends_each_message_once_INV_1_INV_4()
    {
        using var folder = new TemporaryFolder();
        var crowd = new Crowd();
        for (var life = 0; life < Lives; life++)
        {
            await LiveAsync(folder.Path, crowd, life);
        }

        await using var app = await TestApp.StartAsync(Hour(Lives), folder: folder.Path);
        await app.GoToAsync(Story.BidsClose.AddDays(1));

        Assert.True(crowd.Receipts.Count >= Lives, $"Only {crowd.Receipts.Count} bids came in.");
        await AssertBidsAsync(app, crowd);
        await AssertMessagesAsync(app, crowd);
        Assert.Empty(await RecordCheck.RunAsync(app.Services, CheckDepth.All, TestContext.Current.CancellationToken));
        Assert.Null(await app.ReadAsync(db => AuditTrail.VerifyAsync(db, TestContext.Current.CancellationToken)));
    }

    private static async Task LiveAsync(string folder, Crowd crowd, int life)
    {
        // A practice folder has a time of its own, so the dates of the tender do not depend on today.
        new DemoState(1, 1, 1, Hour(life), Finished: true).Save(folder);
        var chance = new Random(Seed + life);
        using var serve = await OwnProcess.ServeAsync(folder);
        if (life == 0)
        {
            await crowd.LaunchAsync(serve.Address);
        }

        var work = crowd.WorkAsync(serve.Address);
        var enough = crowd.Turns + chance.Next(12, 60);
        // On a busy machine the same turns bring in fewer bids, and each life must leave something to look for.
        while ((crowd.Turns < enough || crowd.Receipts.Count <= life) && !work.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(0, 40)), TimeProvider.System, TestContext.Current.CancellationToken);
        await serve.KillAsync();
        await work;
    }

    private static async Task AssertBidsAsync(TestApp app, Crowd crowd)
    {
        var sent = await app.ReadAsync(async db =>
        {
            var people = await db.Set<Person>().ToDictionaryAsync(p => p.Email, p => p.OrganisationId);
            var bids = await db.Set<Bid>().ToDictionaryAsync(b => b.OrganisationId, b => b.Submissions);
            return people.Where(p => bids.ContainsKey(p.Value)).ToDictionary(p => p.Key, p => bids[p.Value]);
        });
        Assert.All(crowd.Receipts, receipt =>
        {
            var version = sent[receipt.Email].Single(s => s.Number == receipt.Number);
            Assert.Equal(receipt.Fingerprint, version.Fingerprint);
            Assert.Equal(receipt.Fingerprint, Submission.FingerprintOf(version));
        });
        var answered = await app.ReadAsync(db =>
            db.Set<Question>().Where(q => q.AnsweredAt != null).Select(q => q.Id).ToListAsync());
        Assert.Empty(crowd.Answered.Except(answered));
    }

    private static async Task AssertMessagesAsync(TestApp app, Crowd crowd)
    {
        var mail = await app.ReadAsync(db => db.Set<MessageRecord>().ToListAsync());
        Assert.Equal(mail.Count, mail.DistinctBy(m => (m.PersonId, m.Purpose, m.Occasion)).Count());
        foreach (var receipt in crowd.Receipts)
        {
            Assert.Single(mail, m => m.Purpose == "BidReceipt" && m.Address == receipt.Email && m.SentAt is not null
                && m.Occasion.EndsWith($"/{receipt.Number}", StringComparison.Ordinal));
        }

        var files = Directory.GetFiles(Path.Combine(app.DataFolder, "mail"), "*.eml", SearchOption.AllDirectories);
        Assert.Equal(mail.Count(m => m.SentAt is not null), files.Length);
    }

    private static DateTimeOffset Hour(int life) => TestApp.Beginning.AddHours(life);
}
