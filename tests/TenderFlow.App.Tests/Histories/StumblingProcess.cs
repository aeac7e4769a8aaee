using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tests.Histories;

/// <summary>A process whose record cannot be read the first time, so that orchestrations try again.</summary>
internal sealed class StumblingProcess(IMomentProcess process) : IMomentProcess
{
    private bool _hasFailedToRead;
    private bool _hasFailedToList;

    public string Prefix => process.Prefix;

    public string Orchestrator => process.Orchestrator;

    public Task<ProcessState> ReadAsync(TenderFlowDb db, ProcessId id, CancellationToken cancellationToken)
    {
        StumbleOnce(ref _hasFailedToRead);
        return process.ReadAsync(db, id, cancellationToken);
    }

    public Task<string?> ApplyAsync(Work work, ProcessId id, Moment moment, CancellationToken cancellationToken) =>
        process.ApplyAsync(work, id, moment, cancellationToken);

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
