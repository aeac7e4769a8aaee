using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Waits for the next moment of its process, or for news, and begins anew. It decides nothing: the domain says what is next.</summary>
public abstract class MomentOrchestrator : TaskOrchestrator<object?, object?>
{
    /// <summary>The event that says: look again.</summary>
    public const string Changed = "Changed";

    private static readonly TaskOptions Patient = new(new RetryPolicy(
        maxNumberOfAttempts: 8, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromMinutes(10)));

    /// <inheritdoc/>
    public override async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        var next = await context.CallActivityAsync<NextMoment>(nameof(AdvanceProcess), context.InstanceId, Patient);
        if (next.Ended)
        {
            return null;
        }

        using var stop = new CancellationTokenSource();
        var news = context.WaitForExternalEvent<object?>(Changed, stop.Token);
        if (next.At is { } at)
        {
            await Task.WhenAny(news, context.CreateTimer(at.UtcDateTime, stop.Token));
        }
        else
        {
            await news;
        }

        stop.Cancel();
        context.ContinueAsNew();
        return null;
    }
}
