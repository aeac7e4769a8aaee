using System.Security.Cryptography;
using System.Text.Json.Nodes;
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
/// nobody here wrote. Every turn is asked for twice, and every activity comes twice. The files of two handlers lie in one place.
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
        Assert.All(
            await host.InstancesAsync(),
            instance => Assert.Equal(WaitsForPeople(instance.Key) ? "Running" : "Completed", instance.Value));
    }

    // In this story nobody publishes the notices, and nobody says how the service goes on.
    private static bool WaitsForPeople(string instance) =>
        instance.StartsWith("notices:", StringComparison.Ordinal) || instance.StartsWith("ending:", StringComparison.Ordinal);

    [Fact]
    public async Task Two_handlers_get_things_twice_and_are_killed_until_instances_fail_and_nothing_is_lost_or_doubled_INV_1_INV_4()
    {
        var expected = await EmbeddedAsync();
        await using var host = await HostDouble.StartAsync(2, crashEvery: 200, seed: 5, shared: true);
        var bus = host.Shared.Bus;

        await PlayAsync(host.Tell());
        bus.Put("notifications", new("nobody-asked", """{"Version":1,"Key":"nobody asked"}""", "person:1", "BidReminder"));
        await host.PumpAsync();
        await PutFileInBothAsync(host);

        AssertSame(expected, await host.ReadAsync(MessagesAsync));
        Assert.Equal(expected.Count, host.MailCount);
        Assert.Empty(bus.Faults);
        Assert.StartsWith("Notifications BidReminder", Assert.Single(bus.SetAside), StringComparison.Ordinal);
        Assert.True(host.Crashes > 4, $"Only {host.Crashes} crashes.");
        Assert.True(bus.Brought > expected.Count, $"Only {bus.Brought} messages came over the bus.");
        Assert.True(bus.Doubled > 10, $"Only {bus.Doubled} messages came to two handlers at once.");
        Assert.True(bus.Again > 9, $"Only {bus.Again} messages came again.");
        Assert.Contains(await host.ProblemsAsync(), p => p.Contains("Orchestrator: ", StringComparison.Ordinal));
    }

    // The host brings the event of a file to two handlers in the same moment, and later once more.
    private static async Task PutFileInBothAsync(HostDouble host)
    {
        var bytes = "rooms,food\n1,2\n"u8.ToArray();
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes));
        for (var tries = 0; tries < 5 || await host.MendAsync(); tries++)
        {
            var answers = await host.CallAsync(
                "Uploads", new() { ["file"] = new JsonObject { ["base64"] = Convert.ToBase64String(bytes) } },
                new() { ["name"] = name }, 0, 1);
            Assert.True(answers.All(a => a == "ok") || await host.MendAsync(), string.Join('\n', answers));
        }

        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(host.FilesNamed(name))));
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
