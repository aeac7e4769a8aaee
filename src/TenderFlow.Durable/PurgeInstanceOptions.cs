namespace TenderFlow.Durable;

/// <summary>How to delete instances.</summary>
/// <param name="Recursive">True: their sub-orchestrations too, as far as they have ended.</param>
public sealed record PurgeInstanceOptions(bool Recursive = false);

/// <summary>What a purge came to.</summary>
/// <param name="PurgedInstanceCount">How many instances were deleted.</param>
public sealed record PurgeResult(int PurgedInstanceCount);

/// <summary>Which ended instances to delete. Empty values match all.</summary>
/// <param name="CreatedFrom">Created at this instant or later.</param>
/// <param name="CreatedTo">Created at this instant or earlier.</param>
/// <param name="Statuses">Only those; ones that are alive are never deleted.</param>
public sealed record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IReadOnlyCollection<OrchestrationRuntimeStatus>? Statuses = null);
