using TenderFlow.Durable.History;

namespace TenderFlow.Durable;

/// <summary>Starts orchestrations, sends them events, and shows where they stand.</summary>
public abstract partial class DurableTaskClient
{
    /// <summary>
    /// Starts an instance. If one with that id is alive nothing happens, so starting twice does no harm; if it has
    /// ended, it begins again. The options can say otherwise.
    /// </summary>
    /// <returns>The id of the instance.</returns>
    /// <exception cref="ArgumentException">
    /// The id has more than 100 characters or a character that is not allowed.
    /// </exception>
    /// <exception cref="OrchestrationAlreadyExistsException">
    /// The id is taken, and the options say that the start fails then.
    /// </exception>
    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>Sends an event to an instance that is alive.</summary>
    /// <exception cref="OrchestrationNotAliveException">There is no such instance, or it has ended.</exception>
    public abstract Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default);

    /// <summary>Shows an instance; null if there is none with that id.</summary>
    public abstract Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Lists instances by id, a page at a time.</summary>
    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    /// <summary>Waits until an instance has run its first step.</summary>
    /// <exception cref="OrchestrationNotAliveException">There is no such instance.</exception>
    public abstract Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Waits until an instance has ended.</summary>
    /// <exception cref="OrchestrationNotAliveException">There is no such instance.</exception>
    public abstract Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Ends an instance; its code does not run further. Nothing happens if it has ended already.</summary>
    /// <exception cref="OrchestrationNotAliveException">There is no such instance.</exception>
    public abstract Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Puts an instance on hold: events are kept until it is resumed.</summary>
    /// <exception cref="OrchestrationNotAliveException">There is no such instance.</exception>
    public abstract Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Lets an instance on hold go on.</summary>
    /// <exception cref="OrchestrationNotAliveException">There is no such instance.</exception>
    public abstract Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Deletes an instance that has ended, with its history.</summary>
    /// <returns>How many were deleted: none if there is no such instance or it is alive.</returns>
    public abstract Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Deletes all instances that have ended and match.</summary>
    public abstract Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Starts an ended instance again with the input, version and tags it had.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="restartWithNewInstanceId">True: under a new id, and the old one stays as it is.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>The id it runs under.</returns>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    /// <exception cref="InvalidOperationException">It is alive, and the id would be the same.</exception>
    /// <exception cref="NotSupportedException">This engine cannot do it.</exception>
    public virtual Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException("This engine cannot start an instance again. Start a new one.");

    /// <summary>
    /// Lets a failed instance go on from where it failed: the failed activities and sub-orchestrations are taken out of
    /// its history and run again; failed children are rewound as well.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    /// <exception cref="InvalidOperationException">
    /// It has not failed, or would fail again at once: its own code throws.
    /// </exception>
    /// <exception cref="NotSupportedException">This engine cannot do it.</exception>
    public virtual Task RewindInstanceAsync(
        string instanceId, string reason, CancellationToken cancellation = default) =>
        throw new NotSupportedException("This engine cannot rewind an instance. Start a new one.");

    /// <summary>All that has happened in the present run of an instance, in order.</summary>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    /// <exception cref="NotSupportedException">This engine cannot show it.</exception>
    public virtual Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(
        string instanceId, CancellationToken cancellation = default) =>
        throw new NotSupportedException("This engine cannot show the history of an instance.");
}
