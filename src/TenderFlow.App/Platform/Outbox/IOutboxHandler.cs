namespace TenderFlow.App.Platform.Outbox;

/// <summary>Delivers one kind of outbox row.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind it delivers.</summary>
    OutboxKind Kind { get; }

    /// <summary>Delivers rows and says what became of each. Delivering a row again must do no harm.</summary>
    Task<IReadOnlyList<RowOutcome>> DeliverAsync(IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken);
}

/// <summary>What became of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Record">Writes the outcome on the row.</param>
/// <param name="Delivered">True when the row has done its work; all such rows are noted with one statement.</param>
public sealed record RowOutcome(OutboxRow Row, Action<OutboxRow, DateTimeOffset> Record, bool Delivered = false)
{
    /// <summary>It was delivered.</summary>
    public static RowOutcome Done(OutboxRow row) => new(row, (r, now) => r.Deliver(now), Delivered: true);

    /// <summary>It is no longer wanted.</summary>
    public static RowOutcome Unwanted(OutboxRow row, string why) => new(row, (r, now) => r.Drop(why, now));

    /// <summary>It waits for a better time.</summary>
    public static RowOutcome Later(OutboxRow row, DateTimeOffset until) => new(row, (r, _) => r.Hold(until));

    /// <summary>Its turn came too late and what it says may have changed: it stays due, and is looked at anew.</summary>
    public static RowOutcome Again(OutboxRow row) => new(row, (_, _) => { });

    /// <summary>Whoever should take it could not be reached. It is tried again for days: an outage is not the row's fault.</summary>
    public static RowOutcome OutOfReach(OutboxRow row, Exception error) => new(
        row, (r, now) => r.Fail(Words(error), now - r.CreatedAt >= OutboxRelay.LongestOutage, now));

    /// <summary>Whoever should take it never will as it is: it waits for a person at once.</summary>
    public static RowOutcome Refused(OutboxRow row, Exception error) => new(
        row, (r, now) => r.Fail(Words(error), givenUp: true, now));

    /// <summary>It failed and is tried again, a number of times.</summary>
    public static RowOutcome Failed(OutboxRow row, Exception error) =>
        new(row, (r, now) => r.Fail(Words(error), r.Attempts + 1 >= OutboxRelay.MostAttempts, now));

    private static string Words(Exception error) => $"{error.GetType().Name}: {error.Message}";
}
