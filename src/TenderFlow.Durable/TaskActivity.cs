namespace TenderFlow.Durable;

/// <summary>An activity as engines see it.</summary>
public interface ITaskActivity
{
    /// <summary>The type that the input is read as.</summary>
    Type InputType { get; }

    /// <summary>The type of the result.</summary>
    Type OutputType { get; }

    /// <summary>Does the work, at least once.</summary>
    Task<object?> RunAsync(TaskActivityContext context, object? input);
}

/// <summary>Base of activities: work with effects. It may run more than once, and counts once.</summary>
public abstract class TaskActivity<TInput, TOutput> : ITaskActivity
{
    Type ITaskActivity.InputType => typeof(TInput);

    Type ITaskActivity.OutputType => typeof(TOutput);

    /// <summary>Does the work. Being called again with the same input must do no harm.</summary>
    public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input);

    async Task<object?> ITaskActivity.RunAsync(TaskActivityContext context, object? input) =>
        await RunAsync(context, (TInput)input!);
}

/// <summary>Which call an activity answers.</summary>
/// <param name="Name">The activity's name.</param>
/// <param name="InstanceId">The orchestration that called it.</param>
public sealed record TaskActivityContext(TaskName Name, string InstanceId);

internal sealed class FuncActivity<TInput, TOutput>(Func<TaskActivityContext, TInput, Task<TOutput>> run)
    : TaskActivity<TInput, TOutput>
{
    public override Task<TOutput> RunAsync(TaskActivityContext context, TInput input) => run(context, input);
}
