namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>A message that came from a queue or a subscription, whoever fetched it.</summary>
public sealed record BusMessage
{
    /// <summary>Its sender's name for it; the same name twice is the same message.</summary>
    public required string MessageId { get; init; }

    /// <summary>The text it carries.</summary>
    public required string Body { get; init; }

    /// <summary>The media type of the text; null when the sender gave none.</summary>
    public string? ContentType { get; init; }

    /// <summary>What it is about, in a word; null when the sender gave none.</summary>
    public string? Subject { get; init; }

    /// <summary>What keeps messages in order; null without a session.</summary>
    public string? SessionId { get; init; }

    /// <summary>How often it was handed out, this time included; 1 at first.</summary>
    public int DeliveryCount { get; init; } = 1;
}
