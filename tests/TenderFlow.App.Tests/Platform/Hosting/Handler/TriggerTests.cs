using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Documents;
using TenderFlow.App.Platform.ServiceBus;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>Messages and files that the host brings, with the host's own rules for what failed.</summary>
public class TriggerTests
{
    private const int MostDeliveries = 10;
    private const int MostFileTries = 5;

    [Fact]
    public async Task A_message_reaches_who_acts_on_it_with_all_that_its_sender_wrote()
    {
        var taker = new Taker(BusEntities.TenderEvents, _ => true);
        await using var app = await HostedApp.StartAsync(services => services.AddSingleton<IBusReceiver>(taker));

        Assert.Equal(200, await DeliverAsync(app, "Events", "m-1", """{"note":"“quoted” \"text\""}""", 3));

        var message = Assert.Single(taker.Taken);
        Assert.Equal("m-1", message.MessageId);
        Assert.Equal("""{"note":"“quoted” \"text\""}""", message.Body);
        Assert.Equal((3, "person-7", "BidReceived"), (message.DeliveryCount, message.SessionId, message.Subject));
    }

    [Fact]
    public async Task A_message_that_fails_at_first_comes_again_and_one_that_always_fails_is_a_dead_letter()
    {
        var taker = new Taker(
            BusEntities.Notifications, m => m.MessageId != "poison" && (m.MessageId != "shaky" || m.DeliveryCount > 3));
        await using var app = await HostedApp.StartAsync(services => services.AddSingleton<IBusReceiver>(taker));

        var dead = await PlayQueueAsync(app, "Notifications", ["fine", "shaky", "poison", "fine-too"]);

        Assert.Equal(["poison"], dead);
        Assert.Equal(["fine", "fine-too", "shaky"], taker.Taken.Select(m => m.MessageId).Order(StringComparer.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.Contains("Notifications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_nobody_acts_on_is_kept_as_a_dead_letter()
    {
        await using var app = await HostedApp.StartAsync(services =>
        {
            foreach (var receiver in services.Where(s => s.ServiceType == typeof(IBusReceiver)).ToList())
            {
                services.Remove(receiver);
            }
        });
        Assert.Equal(["lost?"], await PlayQueueAsync(app, "Events", ["lost?"]));
    }

    [Fact]
    public async Task A_file_put_into_storage_is_kept_once_however_often_it_comes_INV_4()
    {
        await using var app = await HostedApp.StartAsync();
        var bytes = Encoding.UTF8.GetBytes("rooms,food\n1,2\n");
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));

        Assert.Equal(1, await PlayFileAsync(app, sha, bytes));
        Assert.Equal(1, await PlayFileAsync(app, sha, bytes));

        Assert.True(await app.Services.GetRequiredService<IDocumentStore>().VerifyAsync(sha, default));
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_for_good_and_not_kept_INV_4()
    {
        await using var app = await HostedApp.StartAsync();
        var name = new string('a', 64);

        Assert.Equal(MostFileTries + 1, await PlayFileAsync(app, name, "damaged"u8.ToArray()));

        Assert.False(await app.Services.GetRequiredService<IDocumentStore>().ExistsAsync(name, default));
        Assert.Contains(app.Log.Lines, line => line.Contains("not what its name says", StringComparison.Ordinal));
    }

    // Success takes a message off; failure puts it back with a higher count; after the last try it is a dead letter.
    private static async Task<IReadOnlyList<string>> PlayQueueAsync(HostedApp app, string function, string[] ids)
    {
        var queue = new Queue<(string Id, int Count)>(ids.Select(id => (id, 1)));
        List<string> dead = [];
        while (queue.TryDequeue(out var next))
        {
            if (await DeliverAsync(app, function, next.Id, "{}", next.Count) == 200)
            {
                continue;
            }

            if (next.Count == MostDeliveries)
            {
                dead.Add(next.Id);
            }
            else
            {
                queue.Enqueue((next.Id, next.Count + 1));
            }
        }

        return dead;
    }

    private static async Task<int> DeliverAsync(HostedApp app, string function, string id, string body, int count)
    {
        using var response = await app.InvokeAsync(
            $"/{function}",
            new() { ["message"] = HostedApp.Text(body) },
            new()
            {
                ["MessageId"] = HostedApp.Text(id),
                ["DeliveryCount"] = count.ToString(),
                ["SequenceNumber"] = "9007199254740993",
                ["SessionId"] = HostedApp.Text("person-7"),
                ["Subject"] = HostedApp.Text("BidReceived"),
                ["ApplicationProperties"] = new JsonObject { ["version"] = 1 },
            });
        return (int)response.StatusCode;
    }

    /// <returns>Which try succeeded; one more than the most when it went to the poison queue.</returns>
    private static async Task<int> PlayFileAsync(HostedApp app, string name, byte[] bytes)
    {
        for (var attempt = 1; attempt <= MostFileTries; attempt++)
        {
            using var response = await app.InvokeAsync(
                "/Uploads", new() { ["file"] = Convert.ToBase64String(bytes) }, new() { ["name"] = HostedApp.Text(name) });
            if (response.IsSuccessStatusCode)
            {
                return attempt;
            }
        }

        return MostFileTries + 1;
    }

    private sealed class Taker(string entity, Func<BusMessage, bool> works) : IBusReceiver
    {
        public string Entity => entity;

        public List<BusMessage> Taken { get; } = [];

        public Task HandleAsync(BusMessage message, CancellationToken cancellationToken)
        {
            if (!works(message))
            {
                throw new IOException("Not now.");
            }

            Taken.Add(message);
            return Task.CompletedTask;
        }
    }
}
