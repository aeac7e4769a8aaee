namespace TenderFlow.App.Platform.Outbox;

/// <summary>Tells other systems what happened.</summary>
public interface IEventCarrier
{
    /// <summary>Tells them, in order. Telling a row again must be harmless.</summary>
    /// <exception cref="IOException">They could not be told; all of these rows are told again later.</exception>
    Task TellAsync(IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken);
}
