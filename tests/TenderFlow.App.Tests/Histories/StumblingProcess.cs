using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;

namespace TenderFlow.App.Tests.Histories;

/// <summary>A kind of process whose record cannot be read the first time, so that orchestrations try again.</summary>
internal sealed class StumblingProcess(IMomentProcess process) : IMomentProcess
{
    private bool _hasFailedToTake;
    private bool _hasFailedToList;

    public string Prefix => process.Prefix;

    public string Orchestrator => process.Orchestrator;

    public Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        StumbleOnce(ref _hasFailedToTake);
        return process.TakeAsync(db, ids, cancellationToken);
    }

    public Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        StumbleOnce(ref _hasFailedToList);
        return process.LivingAsync(db, cancellationToken);
    }

    private static void StumbleOnce(ref bool hasFailed)
    {
        if (!hasFailed)
        {
            hasFailed = true;
            throw new TimeoutException("The database did not answer in time.");
        }
    }
}
