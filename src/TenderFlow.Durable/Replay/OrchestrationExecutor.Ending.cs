using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>How a run ends, and what it hands to the next one.</summary>
public sealed partial class OrchestrationExecutor
{
    /// <summary>What comes after the code asked for a new run, in the same step, must not be lost.</summary>
    private void HandOn(HistoryEvent happened)
    {
        switch (happened)
        {
            case EventRaised raised:
                Context.Inbox.Keep(raised);
                break;
            case ExecutionTerminated terminated:
                Context.Pending.DropCompletion();
                Context.Renewal = null;
                Complete(OrchestrationRuntimeStatus.Terminated, terminated.Output);
                break;
            case ExecutionSuspended or ExecutionResumed:
                _forNextRun.Add(happened);
                break;
            default:
                break;
        }
    }

    private OrchestrationAction[] Actions()
    {
        var actions = Context.Pending.ToArray();
        if (actions is [.., CompleteOrchestration { Status: OrchestrationRuntimeStatus.ContinuedAsNew } end])
        {
            actions[^1] = end with
            {
                CarryoverEvents = Context.Renewal?.KeepEvents == true ? Context.Inbox.Unread : [],
                NewVersion = Context.Renewal?.NewVersion,
            };
        }

        return actions;
    }

    private void Finish(Task<object?> code)
    {
        if (code.IsCanceled || code.Exception is not null)
        {
            Fail(code.Exception?.InnerException ?? new TaskCanceledException(code));
            return;
        }

        if (Context.Renewal is { } renewal)
        {
            Complete(OrchestrationRuntimeStatus.ContinuedAsNew, renewal.Input);
            return;
        }

        string? result;
        try
        {
#pragma warning disable MA0042, CA1849 // The task has completed.
            result = Payload.Write(code.Result);
#pragma warning restore MA0042, CA1849
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            Fail(exception);
            return;
        }

        Complete(OrchestrationRuntimeStatus.Completed, result);
    }

    private void Fail(Exception exception)
    {
        Context.Renewal = null;
        Complete(OrchestrationRuntimeStatus.Failed, exception.Message, TaskFailureDetails.FromException(exception));
    }

    private void Complete(
        OrchestrationRuntimeStatus status,
        string? result,
        TaskFailureDetails? failure = null)
    {
        _completed = true;
        Context.Pending.Add(new CompleteOrchestration(Context.TakeId(), status, result, failure));
    }
}
