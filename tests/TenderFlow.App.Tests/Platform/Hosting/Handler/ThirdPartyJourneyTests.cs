using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tests.Api;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>
/// A tender from publication to its last review, as the Functions host would run it, with an orchestration engine that
/// nobody here wrote. Every turn is asked for twice, and every activity comes twice.
/// </summary>
public partial class ThirdPartyJourneyTests
{
    [Fact]
    public async Task The_same_messages_leave_as_with_the_embedded_engine()
    {
        var expected = await EmbeddedAsync();
        await using var host = await HostDouble.StartAsync();

        await PlayAsync(host.Tell());

        AssertSame(expected, await host.ReadAsync(MessagesAsync));
        Assert.Equal(expected.Count, host.MailCount);
        Assert.Empty(await host.ProblemsAsync());
        Assert.All(await host.InstancesAsync(), instance => Assert.Equal("Completed", instance.Value));
    }

    [Fact]
    public async Task Killed_in_the_middle_of_turns_until_instances_fail_no_message_is_lost_or_doubled_INV_1()
    {
        var expected = await EmbeddedAsync();
        await using var host = await HostDouble.StartAsync(crashEvery: 60, seed: 3);

        await PlayAsync(host.Tell());

        AssertSame(expected, await host.ReadAsync(MessagesAsync));
        Assert.Equal(expected.Count, host.MailCount);
        var problems = await host.ProblemsAsync();
        Assert.True(host.Crashes > 4, $"Only {host.Crashes} crashes.");
        Assert.Contains(problems, p => p.StartsWith("TenderOrchestrator", StringComparison.Ordinal)
            || p.StartsWith("BidderOrchestrator", StringComparison.Ordinal)
            || p.StartsWith("ReviewsOrchestrator", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> EmbeddedAsync()
    {
        await using var app = await TestApp.StartAsync();
        await PlayAsync(new Story(app));
        return await app.ReadAsync(MessagesAsync);
    }

    private static async Task PlayAsync(Story story)
    {
        var contract = await story.Sign();
        var contracts = $"/api/contracts/{contract["id"]}";
        await story.GoTo(new(2027, 5, 10, 9, 0, 0, TimeSpan.Zero));
        await story.Do(
            Story.Winner, HttpMethod.Post, $"{contracts}/reviews/{contract["reviews"]![0]!["id"]}/answers",
            new { answers = new[] { "About 40 each time." } });
        await story.GoTo(new(2027, 5, 20, 9, 0, 0, TimeSpan.Zero));
        await story.Do(
            Story.Buyer, HttpMethod.Post, $"{contracts}/reviews/{contract["reviews"]![0]!["id"]}/feedback",
            new { heard = "More people come than planned.", willDo = "We look for a bigger room.", byWhen = "2027-06-30" });
        await story.GoTo(new(2029, 1, 5, 9, 0, 0, TimeSpan.Zero));
    }

    private static async Task<IReadOnlyList<string>> MessagesAsync(TenderFlowDb db)
    {
        var messages = await db.Set<MessageRecord>().AsNoTracking().ToListAsync();
        return
        [
            .. messages.Select(m => $"{m.SentAt:yyyy-MM-dd HH:mm} {m.Address} {m.Purpose} {m.Occasion} {m.Subject}\n"
                + Link().Replace(m.TextBody, "(link)"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        Assert.True(expected.Count > 15, $"Only {expected.Count} messages.");
        Assert.Empty(expected.Except(found, StringComparer.Ordinal));
        Assert.Empty(found.Except(expected, StringComparer.Ordinal));
        Assert.Equal(expected.Count, found.Count);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 5000)]
    private static partial Regex Link();
}
