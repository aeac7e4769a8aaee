using TenderFlow.App.Platform.ServiceBus;
using TenderFlow.Durable.Functions.FunctionJson;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>A function that Service Bus calls. A failure gives the message back; after too many it is a dead letter.</summary>
/// <param name="entity">Where its messages come from.</param>
/// <param name="receivers">Who acts on messages.</param>
internal abstract class BusFunction(string entity, BusReceivers receivers) : HandlerFunction
{
    /// <summary>The setting that holds the connection, or the prefix of settings that do.</summary>
    protected const string Connection = "ServiceBus";

    /// <summary>The name of the binding that holds the message.</summary>
    protected const string Message = "message";

    public override Task RunAsync(InvocationEnvelope envelope, CancellationToken stopping) =>
        receivers.HandleAsync(entity, Read(envelope), stopping);

    private static BusMessage Read(InvocationEnvelope envelope) => new()
    {
        Body = envelope.Text(Message) ?? throw new MalformedInvocationException("The message has no body."),
        MessageId = envelope.MetadataText("MessageId")
            ?? throw new MalformedInvocationException("The message has no id."),
        DeliveryCount = (int)(envelope.MetadataNumber("DeliveryCount") ?? 1),
        SessionId = envelope.MetadataText("SessionId"),
        Subject = envelope.MetadataText("Subject") ?? envelope.MetadataText("Label"),
        ContentType = envelope.MetadataText("ContentType"),
    };
}

/// <summary>Messages to people, one after the other for each person.</summary>
internal sealed class NotificationsFunction(BusReceivers receivers)
    : BusFunction(BusEntities.Notifications, receivers)
{
    public override FunctionBinding Trigger { get; } =
        FunctionBinding.Queue(Message, BusEntities.Notifications, Connection, sessions: true);
}

/// <summary>Events of this and of other systems.</summary>
internal sealed class EventsFunction(BusReceivers receivers) : BusFunction(BusEntities.TenderEvents, receivers)
{
    public override FunctionBinding Trigger { get; } =
        FunctionBinding.Subscription(Message, BusEntities.TenderEvents, BusEntities.Subscription, Connection);
}
