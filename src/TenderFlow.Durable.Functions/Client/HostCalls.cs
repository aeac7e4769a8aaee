using System.Runtime.CompilerServices;
using Grpc.Core;
using TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Client;

/// <summary>One call of the extension's service.</summary>
internal delegate AsyncUnaryCall<TResponse> Call<TResponse>(
    TaskHubSidecarService.TaskHubSidecarServiceClient service, CallOptions options);

/// <summary>Calls of the extension's service, with its refusals in words of ours.</summary>
internal sealed class HostCalls(DurableHostConnection connection)
{
    /// <summary>Calls; a refusal is an exception.</summary>
    /// <exception cref="ArgumentException">There is no such instance, or an argument is wrong.</exception>
    /// <exception cref="InvalidOperationException">The instance is not in a state that allows it.</exception>
    /// <exception cref="NotSupportedException">The host cannot do it.</exception>
    /// <exception cref="DurableHostException">The host is not there or in trouble.</exception>
    public async Task<TResponse> CallAsync<TResponse>(Call<TResponse> call, CancellationToken cancellation)
    {
        var line = await connection.GetAsync(cancellation);
        try
        {
            return await call(line.Calls, new(line.Headers, cancellationToken: cancellation));
        }
        catch (RpcException refusal)
        {
            throw Translated(refusal, cancellation);
        }
    }

    /// <summary>Calls; returns why an instance cannot do it, or null if it could.</summary>
    public async Task<StatusCode?> AskAsync<TResponse>(Call<TResponse> call, CancellationToken cancellation)
    {
        var line = await connection.GetAsync(cancellation);
        try
        {
            await call(line.Calls, new(line.Headers, cancellationToken: cancellation));
            return null;
        }
        catch (RpcException refusal) when (refusal.StatusCode is StatusCode.NotFound
            or StatusCode.FailedPrecondition or StatusCode.AlreadyExists)
        {
            return refusal.StatusCode;
        }
        catch (RpcException refusal)
        {
            throw Translated(refusal, cancellation);
        }
    }

    /// <summary>The history of an instance, piece by piece.</summary>
    public async IAsyncEnumerable<HistoryChunk> HistoryAsync(
        string instanceId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var line = await connection.GetAsync(cancellation);
        using var call = line.Calls.StreamInstanceHistory(
            new() { InstanceId = instanceId }, line.Headers, deadline: null, cancellation);
        while (await NextAsync(call.ResponseStream, cancellation))
        {
            yield return call.ResponseStream.Current;
        }
    }

    private static async Task<bool> NextAsync(
        IAsyncStreamReader<HistoryChunk> chunks, CancellationToken cancellation)
    {
        try
        {
            return await chunks.MoveNext(cancellation);
        }
        catch (RpcException refusal)
        {
            throw Translated(refusal, cancellation);
        }
    }

    private static Exception Translated(RpcException refusal, CancellationToken cancellation)
    {
        var what = refusal.Status.Detail;
        return refusal.StatusCode switch
        {
            StatusCode.Cancelled when cancellation.IsCancellationRequested =>
                new OperationCanceledException(what, refusal, cancellation),
#pragma warning disable MA0015 // The wrong argument is one of whoever called.
            StatusCode.NotFound or StatusCode.InvalidArgument => new ArgumentException(what, refusal),
#pragma warning restore MA0015
            StatusCode.FailedPrecondition or StatusCode.AlreadyExists =>
                new InvalidOperationException(what, refusal),
            StatusCode.Unimplemented => new NotSupportedException($"The host cannot do this: {what}", refusal),
            _ => new DurableHostException($"{refusal.StatusCode}. {what}", refusal),
        };
    }
}
