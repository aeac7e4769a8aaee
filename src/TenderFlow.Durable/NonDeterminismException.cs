namespace TenderFlow.Durable;

/// <summary>The code asked for something else than what an earlier run of it did.</summary>
public sealed class NonDeterminismException : Exception
{
    /// <summary>Says where code and history part.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="step">The turn of the history, from 1.</param>
    /// <param name="recorded">What the history holds.</param>
    /// <param name="asked">What the code asked for now.</param>
    public NonDeterminismException(string instanceId, int step, string recorded, string asked)
        : base($"Instance '{instanceId}' went another way in step {step}: the history expected {recorded}, "
            + $"the code actually asked for {asked}. Orchestrator code must do the same on every replay; "
            + "give changed code a new name or a new version.")
    {
    }
}
