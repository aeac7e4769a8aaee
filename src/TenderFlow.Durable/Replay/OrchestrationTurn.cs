using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>What one step of an orchestration comes to.</summary>
/// <param name="Actions">What the engine has to do, in the order of their ids.</param>
/// <param name="CustomStatus">The state the code shows, as JSON; null: none.</param>
/// <param name="IsStarted">True once the code has begun.</param>
/// <param name="IsSuspended">True while the instance is on hold.</param>
public sealed record OrchestrationTurn(
    IReadOnlyList<OrchestrationAction> Actions, string? CustomStatus, bool IsStarted, bool IsSuspended)
{
    /// <summary>Holds and their ends that came after the code had asked for a new run: they concern that one.</summary>
    public IReadOnlyList<HistoryEvent> ForNextRun { get; init; } = [];

    /// <summary>
    /// Why the code could not be run at all: nothing is registered under its name, it cannot be made, or the history
    /// does not fit it. The actions then end the instance as failed; an engine may put the step aside instead,
    /// until other code is there. Null: it could be run.
    /// </summary>
    public Exception? Unprocessable { get; init; }

    /// <summary>The action that ends the run; null if it goes on.</summary>
    public CompleteOrchestration? Completion => Actions is [.., CompleteOrchestration last] ? last : null;
}
