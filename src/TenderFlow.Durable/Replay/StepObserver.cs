using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>
/// Told of every step that has been run, so that tests can record histories. The executor looks for it among its
/// services. A step that could not be committed is run, and told, again.
/// </summary>
/// <param name="instanceId">The instance.</param>
/// <param name="fresh">What the step brought. Copy it to keep it: the list belongs to the engine.</param>
/// <param name="turn">What the code asked for.</param>
public delegate void StepObserver(string instanceId, IReadOnlyCollection<HistoryEvent> fresh, OrchestrationTurn turn);
