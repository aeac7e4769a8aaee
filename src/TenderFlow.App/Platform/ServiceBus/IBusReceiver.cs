namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Acts on the messages of one queue or subscription. It may get a message twice, so it must not mind.</summary>
public interface IBusReceiver
{
    /// <summary>Which messages: <see cref="BusEntities.Notifications"/> or <see cref="BusEntities.TenderEvents"/>.</summary>
    string Entity { get; }

    /// <summary>
    /// Acts on the message. When it returns, the message is done and may be completed. When it throws, the message is to be
    /// given back: the bus hands it out again, and sets it aside as a dead letter after its last try.
    /// </summary>
    Task HandleAsync(BusMessage message, CancellationToken cancellationToken);
}

/// <summary>What our queue and our topic are called.</summary>
public static class BusEntities
{
    /// <summary>The queue of messages that are ready to be written to people.</summary>
    public const string Notifications = "notifications";

    /// <summary>The topic of everything that happened.</summary>
    public const string TenderEvents = "tender-events";

    /// <summary>Our own subscription to <see cref="TenderEvents"/>.</summary>
    public const string Subscription = "tenderflow";
}
