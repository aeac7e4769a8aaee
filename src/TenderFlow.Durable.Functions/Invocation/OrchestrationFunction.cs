using Google.Protobuf;
using TenderFlow.Durable.Functions.Protocol;
using Messages = TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Invocation;

/// <summary>Answers the host's <c>orchestrationTrigger</c>.</summary>
internal sealed class OrchestrationFunction(
    DurableTaskRegistry registry, IServiceProvider services, DurableFunctionsOptions options)
{
    /// <exception cref="MalformedInvocationException">The envelope holds no orchestrator request.</exception>
    public InvocationAnswer Invoke(string functionName, InvocationEnvelope envelope, CancellationToken stopping)
    {
        var request = Decode(envelope);
        var answer = stopping.IsCancellationRequested ? OrchestratorTurn.Again : Run(functionName, request);
        // The process may be told to stop while code runs; half a turn must never count.
        return InvocationAnswer.Success(stopping.IsCancellationRequested ? OrchestratorTurn.Again : answer);
    }

    private static Messages.OrchestratorRequest Decode(InvocationEnvelope envelope)
    {
        try
        {
            return OrchestratorTurn.Decode(envelope.Text(DurableFunctions.OrchestrationBinding) ?? "");
        }
        catch (Exception exception) when (exception is FormatException or InvalidProtocolBufferException)
        {
            throw new MalformedInvocationException("The body holds no orchestrator request.", exception);
        }
    }

    private string Run(string functionName, Messages.OrchestratorRequest request)
    {
        try
        {
            return OrchestratorTurn.Encode(OrchestratorTurn.Run(request, registry, services));
        }
        catch (Exception exception)
        {
            // What orchestrator code does wrong is in the response. This is trouble of the process, and anything but
            // a response would fail the instance for good.
            options.OnProblem?.Invoke(new(functionName, request.InstanceId, exception));
            return OrchestratorTurn.Again;
        }
    }
}
