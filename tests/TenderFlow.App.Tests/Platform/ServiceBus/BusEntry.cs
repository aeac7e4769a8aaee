using System.Text.Json;
using TenderFlow.App.Platform.ServiceBus;

namespace TenderFlow.App.Tests.Platform.ServiceBus;

/// <summary>A message as the double keeps it.</summary>
internal sealed record BusEntry(string MessageId, string Body, string? SessionId, string? Label)
{
    private static readonly string[] Settable =
    [
        "CorrelationId", "ForcePersistence", "Label", "MessageId", "PartitionKey", "ReplyTo", "ReplyToSessionId",
        "ScheduledEnqueueTimeUtc", "SessionId", "TimeToLiveTimeSpan", "To", "ViaPartitionKey",
    ];

    public long Number { get; init; }

    public int Deliveries { get; set; }

    public string? Hold { get; set; }

    public string Reason { get; set; } = "";

    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public static BusEntry Read(JsonElement entry, List<string> faults)
    {
        faults.AddRange(entry.EnumerateObject().Select(p => p.Name)
            .Except(["Body", "BrokerProperties", "UserProperties"], StringComparer.Ordinal));
        var broker = entry.GetProperty("BrokerProperties");
        faults.AddRange(broker.EnumerateObject().Select(p => p.Name).Except(Settable, StringComparer.Ordinal));
        var id = Text(broker, "MessageId");
        if (id is null or { Length: 0 or > 128 } || Text(broker, "SessionId") is { Length: > 128 })
        {
            faults.Add("A message id or session id of this length is refused.");
        }

        var read = new BusEntry(id ?? "", entry.GetProperty(nameof(Body)).GetString()!, Text(broker, "SessionId"), Text(broker, "Label"));
        if (entry.TryGetProperty("UserProperties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                read.Properties.Add(property.Name, property.Value.GetString()!);
            }
        }

        return read;
    }

    public string Broker() => JsonSerializer.Serialize(new
    {
        DeliveryCount = Deliveries,
        EnqueuedSequenceNumber = 0,
        EnqueuedTimeUtc = "Tue, 01 Sep 2026 09:00:00 GMT",
        Label,
        LockToken = Hold,
        LockedUntilUtc = "Tue, 01 Sep 2026 09:01:00 GMT",
        MessageId,
        SequenceNumber = Number,
        SessionId,
        State = "Active",
        TimeToLive = 922337203685.47754,
    });

    public BusMessage ToMessage() => new()
    {
        MessageId = MessageId,
        Body = Body,
        SessionId = SessionId,
        Subject = Label,
        DeliveryCount = Deliveries,
    };

    private static string? Text(JsonElement broker, string name) =>
        broker.TryGetProperty(name, out var value) ? value.GetString() : null;
}
