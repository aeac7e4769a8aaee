using TenderFlow.App.Platform.Moments;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>
/// Starts orchestrations again that failed or are missing while their tender, bid or contract lives. Under the host a
/// process that dies in the middle of a turn fails that instance for good.
/// </summary>
internal sealed class WatchdogFunction(Watchdog watchdog) : TimerFunction("40 */5 * * * *")
{
    public override bool NeedsEngine => true;

    protected override Task RunAsync(CancellationToken stopping) => watchdog.LookAsync(stopping);
}
