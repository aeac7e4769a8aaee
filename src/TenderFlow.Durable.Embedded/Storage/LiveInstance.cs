using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>An instance in memory: its row, and its code where that stands just where the history ends.</summary>
internal sealed class LiveInstance(InstanceRow row)
{
    private OrchestrationExecutor? _executor;
    private long _run;
    private int _steps;

    /// <summary>The row as it will be stored.</summary>
    public InstanceRow Row { get; set; } = row;

    /// <summary>What the next flush has to write.</summary>
    public RowChange Change { get; set; }

    /// <summary>The place in the order of use.</summary>
    public LinkedListNode<LiveInstance>? Place { get; set; }

    /// <summary>The code, if it stands where the history of the row ends; null if it has to be replayed.</summary>
    public OrchestrationExecutor? TakeExecutor()
    {
        var executor = _run == Row.Run && _steps == Row.Steps ? _executor : null;
        _executor = null;
        return executor;
    }

    /// <summary>Keeps code that stands at a step of the present run.</summary>
    public void Keep(OrchestrationExecutor executor, int steps) => (_executor, _run, _steps) = (executor, Row.Run, steps);
}

/// <summary>What has to be written of an instance.</summary>
internal enum RowChange
{
    None = 0,
    Progress,
    All,
}
