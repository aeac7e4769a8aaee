using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Steps;

/// <summary>
/// Stores what a step asked for: work, timers, messages to others. Runs inside the step's transaction.
/// </summary>
internal sealed class ActionWriter(EngineDatabase database, InstanceStarts starts)
{
    /// <summary>Stores the actions.</summary>
    /// <param name="row">The instance that asks.</param>
    /// <param name="actions">What it asks for.</param>
    /// <param name="at">When.</param>
    /// <param name="confirmed">Takes the events that confirm the actions, for the history.</param>
    public void Write(
        InstanceRow row, IEnumerable<OrchestrationAction> actions, StepTime at, List<HistoryEvent> confirmed)
    {
        var time = at.Time;
        foreach (var action in actions)
        {
            switch (action)
            {
                case ScheduleTask task:
                    database.Activities.Add(row, task.Id, task.Name, task.Input);
                    confirmed.Add(new TaskScheduled(task.Id, time, task.Name, task.Version, task.Tags));
                    break;
                case CreateTimer timer:
                    var fired = new TimerFired(timer.FireAt, timer.Id, timer.FireAt);
                    database.Messages.AddPlanned(at.Now, timer.FireAt.Ticks, row.Key, row.Run, fired);
                    confirmed.Add(new TimerCreated(timer.Id, time, timer.FireAt));
                    break;
                case SendEvent send:
                    Send(send, at);
                    confirmed.Add(new EventSent(send.Id, time, send.InstanceId, send.Name, send.Input));
                    break;
                case CreateSubOrchestration create:
                    StartChild(row, create, at);
                    confirmed.Add(new SubOrchestrationCreated(
                        create.Id, time, create.InstanceId, create.Name, create.Version, create.Tags));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Tells the orchestration that waits for this one how it ended.</summary>
    public void TellParent(InstanceRow row, CompleteOrchestration completion, StepTime at)
    {
        if (row.Parent is { } link
            && database.Instances.Find(link.InstanceId) is { HasEnded: false } parent
            && parent.Run == RunNumber.Read(link.ExecutionId))
        {
            HistoryEvent answer = completion.Status == OrchestrationRuntimeStatus.Completed
                ? new SubOrchestrationCompleted(at.Time, link.TaskId, completion.Result)
                : new SubOrchestrationFailed(at.Time, link.TaskId, completion.Failure ?? Ended(row, completion));
            database.Messages.Add(at.Now, parent.Key, parent.Run, answer);
        }
    }

    private static TaskFailureDetails Ended(InstanceRow row, CompleteOrchestration completion) => new(
        typeof(OrchestrationNotAliveException).FullName!, $"Instance '{row.Id}' ended as {completion.Status}.");

    private void Send(SendEvent send, StepTime at)
    {
        if (database.Instances.Find(send.InstanceId) is { HasEnded: false } receiver)
        {
            var raised = new EventRaised(at.Time, send.Name, send.Input);
            database.Messages.Add(at.Now, receiver.Key, run: null, raised);
        }
    }

    private void StartChild(InstanceRow row, CreateSubOrchestration create, StepTime at)
    {
        var known = database.Instances.Find(create.InstanceId);
        var problem = known is { HasEnded: false }
            ? $"Instance '{create.InstanceId}' is already running."
            : InstanceId.WhyNot(create.InstanceId);
        if (problem is not null)
        {
            var failure = new TaskFailureDetails(
                typeof(InvalidOperationException).FullName!, problem, IsNonRetriable: true);
            database.Messages.Add(
                at.Now, row.Key, row.Run, new SubOrchestrationFailed(at.Time, create.Id, failure));
            return;
        }

        var parent = new ParentLink(row.Name, row.Id, RunNumber.Write(row.Run), create.Id);
        starts.Start(
            new(create.InstanceId, create.Name, create.Input, create.Version, parent, create.Tags), known, at.Now);
    }
}

/// <summary>When a step runs.</summary>
/// <param name="Now">The engine's clock, in ticks: what it sends can be read from then on.</param>
/// <param name="Time">The time that the orchestration is told.</param>
internal readonly record struct StepTime(long Now, DateTime Time);
