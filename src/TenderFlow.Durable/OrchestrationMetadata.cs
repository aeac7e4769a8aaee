using System.Collections.ObjectModel;

namespace TenderFlow.Durable;

/// <summary>Where an instance stands.</summary>
/// <param name="Name">Its orchestrator.</param>
/// <param name="InstanceId">Its id.</param>
public sealed record OrchestrationMetadata(string Name, string InstanceId)
{
    /// <summary>Its state.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last ran a step, in UTC.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Input as JSON; null if absent or not asked for.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>Output as JSON, or the reason of a termination; null if absent or not asked for.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>The state its code shows, as JSON; null if absent or not asked for.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>The version it began with; empty: none.</summary>
    public string Version { get; init; } = "";

    /// <summary>What was recorded with its start, by name.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Why it stands still: what the engine could not process and has put aside, with its error; null: nothing.
    /// </summary>
    public string? Trouble { get; init; }

    /// <summary>Why it failed; null if it did not.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>True if its code has begun and it is not on hold.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>True if it has ended, in whatever way.</summary>
    public bool IsCompleted => RuntimeStatus is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>The input.</summary>
    public T? ReadInputAs<T>() => Payload.Read<T>(SerializedInput);

    /// <summary>The output.</summary>
    public T? ReadOutputAs<T>() => Payload.Read<T>(SerializedOutput);

    /// <summary>The state its code shows.</summary>
    public T? ReadCustomStatusAs<T>() => Payload.Read<T>(SerializedCustomStatus);
}
