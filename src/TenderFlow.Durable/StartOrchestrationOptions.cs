namespace TenderFlow.Durable;

/// <summary>How to start an instance.</summary>
/// <param name="InstanceId">Its id; null: the engine makes one.</param>
/// <param name="StartAt">When its code begins; null: at once.</param>
public sealed record StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
{
    /// <summary>The version the instance keeps for its life; null: none.</summary>
    public string? Version { get; init; }

    /// <summary>True: an id whose instance has ended is left alone. False: it begins again.</summary>
    public bool KeepEndedInstance { get; init; }
}

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
