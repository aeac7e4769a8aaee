namespace TenderFlow.Durable;

/// <summary>What a start does when its id is taken.</summary>
public enum CreateOrchestrationAction
{
    /// <summary>It fails with an <see cref="OrchestrationAlreadyExistsException"/>.</summary>
    Error = 0,

    /// <summary>Nothing happens: the instance that is there stays.</summary>
    Ignore = 1,

    /// <summary>The instance that is there is ended, and begins again with the new input.</summary>
    Terminate = 2,
}

/// <summary>What a start does when its id is taken by an instance in one of some states.</summary>
/// <param name="OperationStatuses">
/// The states it is about. In any other state the usual holds: an instance that is alive stays, an ended one begins again.
/// </param>
/// <param name="Action">What to do.</param>
public sealed record OrchestrationIdReusePolicy(
    IReadOnlyCollection<OrchestrationRuntimeStatus> OperationStatuses, CreateOrchestrationAction Action)
{
    /// <summary>Fails in these states.</summary>
    public static OrchestrationIdReusePolicy Error(params OrchestrationRuntimeStatus[] statuses) =>
        new(statuses, CreateOrchestrationAction.Error);

    /// <summary>Leaves instances in these states alone.</summary>
    public static OrchestrationIdReusePolicy Ignore(params OrchestrationRuntimeStatus[] statuses) =>
        new(statuses, CreateOrchestrationAction.Ignore);

    /// <summary>Ends instances in these states, and begins again.</summary>
    public static OrchestrationIdReusePolicy Terminate(params OrchestrationRuntimeStatus[] statuses) =>
        new(statuses, CreateOrchestrationAction.Terminate);

    /// <summary>What a start has to do about an instance that is there.</summary>
    /// <param name="options">How to start; null: the usual way.</param>
    /// <param name="existing">The state of that instance.</param>
    /// <param name="hasEnded">True if it has ended.</param>
    public static CreateOrchestrationAction Choose(
        StartOrchestrationOptions? options, OrchestrationRuntimeStatus existing, bool hasEnded)
    {
        if (options?.DedupeStatuses is { } dedupe)
        {
            return dedupe.Contains(existing.ToString(), StringComparer.OrdinalIgnoreCase)
                ? CreateOrchestrationAction.Error
                : CreateOrchestrationAction.Terminate;
        }

        return options?.IdReusePolicy is { } policy && policy.OperationStatuses.Contains(existing) ? policy.Action
            : hasEnded ? CreateOrchestrationAction.Terminate
            : CreateOrchestrationAction.Ignore;
    }
}
