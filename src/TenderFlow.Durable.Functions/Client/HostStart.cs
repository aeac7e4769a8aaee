using System.Collections.ObjectModel;
using Google.Protobuf.WellKnownTypes;
using TenderFlow.Durable.Functions.Protocol.Messages;
using ReusePolicy = TenderFlow.Durable.OrchestrationIdReusePolicy;

namespace TenderFlow.Durable.Functions.Client;

/// <summary>Starts an instance, or does what the options say when its id is taken.</summary>
internal sealed class HostStart(HostCalls calls, DurableTaskClient client)
{
    private const int MostAttempts = 5;

    private static readonly OrchestrationRuntimeStatus[] Ended =
    [
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Canceled, OrchestrationRuntimeStatus.Terminated,
    ];

    public async Task<string> RunAsync(
        TaskName name, string? input, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        if (options?.InstanceId is { } id)
        {
            HostInstanceId.Check(id);
        }

        var request = Request(name, input, options);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                return (await calls.CallAsync((c, o) => c.StartInstanceAsync(request, o), cancellation)).InstanceId;
            }
            catch (InvalidOperationException) when (request.InstanceId.Length > 0)
            {
                if (await IsLeftAloneAsync(request.InstanceId, options, cancellation))
                {
                    return request.InstanceId;
                }
            }
        }

        throw new InvalidOperationException(
            $"Instance '{request.InstanceId}' could not be started: others start it at the same time.");
    }

    private static CreateInstanceRequest Request(TaskName name, string? input, StartOrchestrationOptions? options)
    {
        var request = new CreateInstanceRequest
        {
            InstanceId = options?.InstanceId ?? "",
            Name = name,
            Version = options?.Version?.OrNull,
            Input = input,
            ScheduledStartTimestamp = options?.StartAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
            OrchestrationIdReusePolicy = new(),
        };
        request.OrchestrationIdReusePolicy.ReplaceableStatus.AddRange(Ended
            .Where(status => ReusePolicy.Choose(options, status, hasEnded: true)
                == CreateOrchestrationAction.Terminate)
            .Select(status => (OrchestrationStatus)status));
        foreach (var (key, value) in options?.Tags ?? ReadOnlyDictionary<string, string>.Empty)
        {
            request.Tags.Add(key, value);
        }

        return request;
    }

    /// <summary>The id is taken. Makes room for the start if the options say so.</summary>
    /// <returns>True: nothing is to be done. False: try again.</returns>
    private async Task<bool> IsLeftAloneAsync(
        string id, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        if (await client.GetInstanceAsync(id, getInputsAndOutputs: false, cancellation) is not { } there)
        {
            return false;
        }

        switch (ReusePolicy.Choose(options, there.RuntimeStatus, there.IsCompleted))
        {
            case CreateOrchestrationAction.Ignore:
                return true;
            case CreateOrchestrationAction.Error:
                throw new OrchestrationAlreadyExistsException(id, there.RuntimeStatus);
            default:
                await client.TerminateInstanceAsync(id, "Started anew.", cancellation);
                await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: false, cancellation);
                return false;
        }
    }
}
