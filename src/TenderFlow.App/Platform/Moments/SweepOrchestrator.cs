using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Once a day compares what should have happened with what did (MSG-11).</summary>
public sealed class SweepOrchestrator : TaskOrchestrator<object?, object?>
{
    /// <summary>The id of its only instance.</summary>
    public const string Id = "sweep";

    private static readonly TaskOptions Patient = new(new RetryPolicy(
        maxNumberOfAttempts: 20, firstRetryInterval: TimeSpan.FromSeconds(30), backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromHours(1)));

    /// <inheritdoc/>
    public override async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        var next = await context.CallActivityAsync<DateTimeOffset>(nameof(SweepOnce), null, Patient);
        await context.CreateTimer(next.UtcDateTime, CancellationToken.None);
        context.ContinueAsNew();
        return null;
    }
}
