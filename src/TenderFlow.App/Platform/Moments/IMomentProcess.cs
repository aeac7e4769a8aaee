using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Moments;

/// <summary>A long process that the domain describes by its coming moments: a tender, a bidder in a tender, a contract.</summary>
public interface IMomentProcess
{
    /// <summary>The part of the instance id before the first colon, such as <c>tender</c>.</summary>
    string Prefix { get; }

    /// <summary>The orchestrator that waits for its moments.</summary>
    string Orchestrator { get; }

    /// <summary>Reads where a process stands.</summary>
    Task<ProcessState> ReadAsync(TenderFlowDb db, ProcessId id, CancellationToken cancellationToken);

    /// <summary>Does what a due moment asks for.</summary>
    /// <returns>Why nothing was done; null when something was.</returns>
    Task<string?> ApplyAsync(Work work, ProcessId id, Moment moment, CancellationToken cancellationToken);

    /// <summary>The ids of all processes that live by the record.</summary>
    Task<IReadOnlyList<ProcessId>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken);
}

/// <summary>Where a process stands.</summary>
/// <param name="Ended">True when nothing more can come.</param>
/// <param name="Moments">Every moment its state asks for, handled or not, earliest first.</param>
public sealed record ProcessState(bool Ended, IReadOnlyList<Moment> Moments);
