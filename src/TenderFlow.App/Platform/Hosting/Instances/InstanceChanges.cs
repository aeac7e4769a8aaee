using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>What a person may do to an instance from a terminal. Each says in one line what it did.</summary>
internal static class InstanceChanges
{
    private const string Later = "It goes on when TenderFlow runs again.";

    public static async Task<int> RetryAsync(
        OpenInstances instances, string id, bool fromStart, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } instance)
        {
            return 1;
        }

        if (fromStart)
        {
            return await RestartAsync(instances, instance, cancellationToken);
        }

        if (instances.Parked.Retry(id) is > 0 and var count)
        {
            instances.Out.WriteLine($"{id} will read {count} message{(count == 1 ? "" : "s")} again. {Later}");
            return 0;
        }

        return instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed
            ? await RewindAsync(instances, id, cancellationToken)
            : Refuse(instances, $"There is nothing to retry. {id} is {instance.RuntimeStatus}.");
    }

    public static async Task<int> TerminateAsync(
        OpenInstances instances, string id, string reason, bool withChildren, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } instance)
        {
            return 1;
        }

        if (instance.IsCompleted)
        {
            return Refuse(instances, $"There is nothing to end. {id} is {instance.RuntimeStatus}.");
        }

        var options = new TerminateInstanceOptions(reason, withChildren);
        await instances.Client.TerminateInstanceAsync(id, options, cancellationToken);
        instances.Out.WriteLine(
            $"{id}{(withChildren ? " and all below it" : "")} will end as Terminated when TenderFlow runs again.");
        return 0;
    }

    public static async Task<int> PurgeAsync(OpenInstances instances, int days, CancellationToken cancellationToken)
    {
        var before = instances.Clock.GetUtcNow().AddDays(-days);
        var ended = new OrchestrationQuery(Statuses:
        [
            OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
        ]);
        var old = new List<string>();
        await foreach (var instance in instances.Client.GetAllInstancesAsync(ended).WithCancellation(cancellationToken))
        {
            if (instance.LastUpdatedAt <= before)
            {
                old.Add(instance.InstanceId);
            }
        }

        var purged = 0;
        foreach (var id in old)
        {
            purged += (await instances.Client.PurgeInstanceAsync(id, cancellationToken)).PurgedInstanceCount;
        }

        instances.Out.WriteLine(
            $"Deleted {purged} instance{(purged == 1 ? "" : "s")} that ended before {InstanceWords.Local(before)}, UK time.");
        return 0;
    }

    private static async Task<int> RestartAsync(
        OpenInstances instances, OrchestrationMetadata instance, CancellationToken cancellationToken)
    {
        if (!instance.IsCompleted)
        {
            return Refuse(instances, $"{instance.InstanceId} is {instance.RuntimeStatus}. Terminate it before you begin it again.");
        }

        await instances.Client.RestartAsync(instance.InstanceId, cancellation: cancellationToken);
        instances.Out.WriteLine($"{instance.InstanceId} begins again from the start. {Later}");
        return 0;
    }

    private static async Task<int> RewindAsync(OpenInstances instances, string id, CancellationToken cancellationToken)
    {
        try
        {
            await instances.Client.RewindInstanceAsync(id, "retried from the command line", cancellationToken);
        }
        catch (InvalidOperationException refused)
        {
            return Refuse(instances, $"{refused.Message} To begin it again: instances retry {id} --from-start");
        }

        instances.Out.WriteLine($"{id} was rewound to before its failure. {Later}");
        return 0;
    }

    private static int Refuse(OpenInstances instances, string sentence)
    {
        instances.Error.WriteLine(sentence);
        return 1;
    }
}
