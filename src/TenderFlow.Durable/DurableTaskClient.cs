namespace TenderFlow.Durable;

/// <summary>Starts orchestrations, sends them events, and shows where they stand.</summary>
public abstract class DurableTaskClient
{
    /// <summary>
    /// Starts an instance. If one with that id is alive nothing happens, so starting twice does no harm; if it has
    /// ended, the options say whether it begins again.
    /// </summary>
    /// <returns>The id of the instance.</returns>
    /// <exception cref="ArgumentException">
    /// The id has more than 100 characters or a character that is not allowed.
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
        string instanceId, object? output = null, CancellationToken cancellation = default);

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
    public abstract Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellation = default);

    /// <summary>Deletes all instances that have ended and match.</summary>
    public abstract Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, CancellationToken cancellation = default);
}
