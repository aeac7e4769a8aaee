using System.Collections.ObjectModel;

namespace TenderFlow.Durable;

/// <summary>How to start an instance.</summary>
/// <param name="InstanceId">Its id; null: the engine makes one.</param>
/// <param name="StartAt">When its code begins; null: at once.</param>
public sealed record StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
{
    /// <summary>The version the instance keeps for its life; null: the one that new starts get.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>What to record with the instance, by name.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// What to do if the id is taken; null: nothing happens if that instance is alive, and it begins again if it has ended.
    /// </summary>
    public OrchestrationIdReusePolicy? IdReusePolicy { get; init; }

    /// <summary>
    /// States (names of <see cref="OrchestrationRuntimeStatus"/>) in which an instance with the id makes the start fail;
    /// in any other state it is ended, if need be, and begins again. Null: as <see cref="IdReusePolicy"/> says.
    /// </summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }

    /// <summary>The same options, failing if the id is taken by an instance in one of these states.</summary>
    public StartOrchestrationOptions WithDedupeStatuses(params OrchestrationRuntimeStatus[] dedupeStatuses) =>
        this with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
}
