using TenderFlow.Durable.Functions.FunctionJson;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>A function that a clock calls. The host may skip a tick, so the record says what is due, not the tick.</summary>
/// <param name="schedule">When, in six fields, in UTC.</param>
public abstract class TimerFunction(string schedule) : HandlerFunction
{
    private static readonly FunctionRetry ThreeTimes = new(3, TimeSpan.FromSeconds(10));

    /// <inheritdoc/>
    public override FunctionBinding Trigger { get; } = FunctionBinding.Timer("timer", schedule);

    /// <inheritdoc/>
    public override FunctionRetry? Retry => ThreeTimes;

    /// <inheritdoc/>
    public override Task RunAsync(InvocationEnvelope envelope, CancellationToken stopping) => RunAsync(stopping);

    /// <summary>Does what is due.</summary>
    protected abstract Task RunAsync(CancellationToken stopping);
}
