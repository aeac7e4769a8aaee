using TenderFlow.App.Platform.Outbox;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Runs outbox and orchestrations in turn, on the caller's thread, until neither has anything to do.</summary>
public sealed class Pump(
    OutboxRelay relay, OutboxBell bell, EmbeddedEngine engine, TimeProvider clock, AppSettings settings)
{
    private Task? quietSince;
    private DateTimeOffset? nextRow;

    /// <summary>Runs until nothing is due.</summary>
    /// <returns>When the next thing is due, in UTC; null when nothing ever is.</returns>
    public async Task<DateTimeOffset?> RunUntilIdleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var timer = await engine.RunUntilIdleAsync(cancellationToken);
            var row = await RelayAsync(cancellationToken);
            var next = (timer, row) switch
            {
                ({ } a, { } b) => a < b ? a : b,
                _ => timer ?? row,
            };

            // The relay may have woken an orchestration; only two quiet looks in a row are the end. The engine's clock is
            // finer than the record's: a timer of the next tick is not due by it.
            if (await engine.RunUntilIdleAsync(cancellationToken) == timer && await RelayAsync(cancellationToken) == row
                && !(timer <= settings.Clock.GetUtcNow()) && !(row <= clock.GetUtcNow()))
            {
                return next;
            }
        }
    }

    // Every save rings the bell, so without a ring there is nothing new to look for.
    private async Task<DateTimeOffset?> RelayAsync(CancellationToken cancellationToken)
    {
        var rung = bell.Next;
        if (!ReferenceEquals(rung, quietSince) || nextRow <= clock.GetUtcNow())
        {
            nextRow = await relay.RunUntilIdleAsync(cancellationToken);
            quietSince = rung;
        }

        return nextRow;
    }
}
