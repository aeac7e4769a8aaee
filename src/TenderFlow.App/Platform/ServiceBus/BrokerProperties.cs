using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>What the bus itself says of a message, as one JSON header. Fields we do not use are passed over.</summary>
public sealed record BrokerProperties
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The sender's name for the message.</summary>
    public string? MessageId { get; init; }

    /// <summary>What keeps messages in order.</summary>
    public string? SessionId { get; init; }

    /// <summary>What it is about, in a word.</summary>
    public string? Label { get; init; }

    /// <summary>How often it was handed out.</summary>
    public int? DeliveryCount { get; init; }

    /// <summary>Its number in the queue; it may pass 2 to the power of 53.</summary>
    public long? SequenceNumber { get; init; }

    /// <summary>The key of our hold on it.</summary>
    public string? LockToken { get; init; }

    /// <summary>When it came, as an HTTP date.</summary>
    public string? EnqueuedTimeUtc { get; init; }

    /// <summary>When it came, in UTC; null when the bus did not say, or not as a date.</summary>
    [JsonIgnore]
    public DateTimeOffset? EnqueuedAt =>
        DateTimeOffset.TryParseExact(
            EnqueuedTimeUtc, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;

    /// <summary>Reads the header.</summary>
    /// <exception cref="JsonException">It is not a JSON object of this kind.</exception>
    public static BrokerProperties Read(string header) => JsonSerializer.Deserialize<BrokerProperties>(header, Format)
        ?? throw new JsonException("The properties of a message are an object.");

    /// <summary>Writes them as JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Format);
}
