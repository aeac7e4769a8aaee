namespace TenderFlow.Durable;

/// <summary>Where an instance stands. The numbers are those of the orchestration protocol.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>Its code has begun and has not ended.</summary>
    Running = 0,

    /// <summary>Its code has ended with a result.</summary>
    Completed = 1,

    /// <summary>This run ended, and the next one of the same instance begins; never the state of an instance.</summary>
    ContinuedAsNew = 2,

    /// <summary>Its code has failed.</summary>
    Failed = 3,

    /// <summary>Reserved by the protocol.</summary>
    Canceled = 4,

    /// <summary>Someone ended it.</summary>
    Terminated = 5,

    /// <summary>It waits for its first step.</summary>
    Pending = 6,

    /// <summary>Someone put it on hold.</summary>
    Suspended = 7,
}
