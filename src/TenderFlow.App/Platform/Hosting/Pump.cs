using TenderFlow.App.Platform.Outbox;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Runs outbox and orchestrations in turn, on the caller's thread, until neither has anything to do.</summary>
public sealed class Pump(OutboxRelay relay, EmbeddedEngine engine, TimeProvider clock)
{
    /// <summary>Runs until nothing is due.</summary>
    /// <returns>When the next thing is due, in UTC; null when nothing ever is.</returns>
    public async Task<DateTimeOffset?> RunUntilIdleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var timer = await engine.RunUntilIdleAsync(cancellationToken);
            var row = await relay.RunUntilIdleAsync(cancellationToken);
            var next = (timer, row) switch
            {
                ({ } a, { } b) => a < b ? a : b,
                _ => timer ?? row,
            };

            // The relay may have woken an orchestration; only two quiet looks in a row are the end.
            if (await engine.RunUntilIdleAsync(cancellationToken) == timer && await relay.RunUntilIdleAsync(cancellationToken) == row
                && !(next <= clock.GetUtcNow()))
            {
                return next;
            }
        }
    }
}
