using TenderFlow.App.Platform.Moments;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>The daily check (MSG-11). It looks every half hour whether today's has been done, so a lost tick loses no day.</summary>
internal sealed class SweepFunction(SweepOnce sweep) : TimerFunction("20 */30 * * * *")
{
    public override bool NeedsEngine => true;

    protected override Task RunAsync(CancellationToken stopping) => sweep.RunIfDueAsync(stopping);
}
