using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Moments;

/// <summary>A kind of long process that the domain describes by its coming moments: a tender, a bidder in a tender, a contract.</summary>
public interface IMomentProcess
{
    /// <summary>The part of the instance id before the first colon, such as <c>tender</c>.</summary>
    string Prefix { get; }

    /// <summary>The orchestrator that waits for its moments.</summary>
    string Orchestrator { get; }

    /// <summary>The process it came from, whose trace it goes on in: a bidder's comes from its tender's. Itself when there is none.</summary>
    ProcessId OriginOf(ProcessId id) => id;

    /// <summary>Reads some processes from the record, in a few queries however many they are. One that is not on record is left out.</summary>
    Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken);

    /// <summary>All processes that live by the record, with where they stand; read in a few queries, however many they are.</summary>
    Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken);
}

/// <summary>One process with its part of the record.</summary>
public abstract class ProcessInHand
{
    /// <summary>Where it stands now, changes that are not saved yet included.</summary>
    public abstract ProcessState State { get; }

    /// <summary>Does what a due moment asks for.</summary>
    /// <returns>Why nothing was done; null when something was.</returns>
    public abstract Task<string?> ApplyAsync(Work work, Moment moment, CancellationToken cancellationToken);
}

/// <summary>A process that lives by the record.</summary>
/// <param name="Id">Its natural key.</param>
/// <param name="State">Where it stands.</param>
public sealed record LivingProcess(ProcessId Id, ProcessState State);

/// <summary>Where a process stands.</summary>
/// <param name="Ended">True when nothing more can come.</param>
/// <param name="Moments">Every moment its state asks for, handled or not, earliest first.</param>
public sealed record ProcessState(bool Ended, IReadOnlyList<Moment> Moments)
{
    /// <summary>A process that is not on record.</summary>
    public static ProcessState None { get; } = new(true, []);
}
