using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>Carries out what the outbox holds: messages, events, and news for orchestrations.</summary>
internal sealed class RelayOutboxFunction(OutboxRelay relay) : TimerFunction("*/15 * * * * *")
{
    public override bool NeedsEngine => true;

    protected override Task RunAsync(CancellationToken stopping) => relay.RunUntilIdleAsync(stopping);
}
