using System.Text.Json.Nodes;
using TenderFlow.App.Platform.ServiceBus;
using TenderFlow.App.Tests.Platform.ServiceBus;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>
/// The host's trigger for the bus: it brings each message to a handler, takes it off when that went well, brings it again with
/// a higher count when not, and sets it aside after the last try. Now and then two handlers get the same message at once.
/// </summary>
internal sealed class BusTrigger(BusDouble bus, HostDouble host)
{
    private const int MostDeliveries = 10;
    private const int TwiceOnceIn = 4;

    private static readonly (string Path, string Function)[] Sources =
    [
        (BusEntities.Notifications, "Notifications"),
        ($"{BusEntities.TenderEvents}/subscriptions/{BusEntities.Subscription}", "Events"),
    ];

    /// <summary>How many messages were taken off.</summary>
    public int Brought { get; private set; }

    /// <summary>How often two handlers got the same message at once.</summary>
    public int Doubled { get; private set; }

    /// <summary>How often a message came again.</summary>
    public int Again { get; private set; }

    /// <summary>What was wrong with requests of the handlers.</summary>
    public IReadOnlyList<string> Faults => bus.Faults;

    /// <summary>What was set aside, with the reason that the last handler gave.</summary>
    public List<string> SetAside { get; } = [];

    /// <summary>Puts a message of somebody else's on the bus.</summary>
    public void Put(string path, BusEntry entry) => bus.Lying[path].Add(entry);

    /// <summary>Brings everything that lies there.</summary>
    /// <returns>True when there was something.</returns>
    public async Task<bool> BringAsync()
    {
        var before = Brought + SetAside.Count;
        foreach (var (path, function) in Sources)
        {
            while (bus.Lying[path].FirstOrDefault() is { } entry)
            {
                await BringAsync(path, function, entry);
            }
        }

        return Brought + SetAside.Count > before;
    }

    private async Task BringAsync(string path, string function, BusEntry entry)
    {
        entry.Deliveries++;
        var answers = await host.CallAsync(function, new() { ["message"] = entry.Body }, MetadataOf(entry), Takers());
        // Whoever was killed is started again, and another delivery reaches somebody.
        if (!await host.MendAsync() && answers.All(a => a == "ok"))
        {
            bus.Lying[path].Remove(entry);
            Brought++;
        }
        else if (entry.Deliveries >= MostDeliveries)
        {
            bus.Lying[path].Remove(entry);
            SetAside.Add($"{function} {entry.Label}: {answers[^1]}");
        }
        else
        {
            Again++;
        }
    }

    private int[] Takers()
    {
        if (host.Handlers.Count > 1 && host.OnceIn(TwiceOnceIn))
        {
            Doubled++;
            return [.. Enumerable.Range(0, host.Handlers.Count)];
        }

        return [host.AnyHandler()];
    }

    private static JsonObject MetadataOf(BusEntry entry) => new()
    {
        ["MessageId"] = entry.MessageId,
        ["DeliveryCount"] = entry.Deliveries,
        ["SequenceNumber"] = entry.Number,
        ["SessionId"] = entry.SessionId,
        ["Subject"] = entry.Label,
        ["ApplicationProperties"] = new JsonObject([.. entry.Properties.Select(p =>
            KeyValuePair.Create(p.Key, (JsonNode?)p.Value))]),
    };
}
