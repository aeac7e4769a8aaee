using System.Text.Json;
using TenderFlow.Durable.Functions.Protocol;

namespace TenderFlow.Durable.Functions.Invocation;

/// <summary>Answers the host's <c>activityTrigger</c>.</summary>
internal sealed class ActivityFunction(
    DurableTaskRegistry registry, IServiceProvider services, DurableFunctionsOptions options)
{
    /// <exception cref="MalformedInvocationException">The envelope holds no input of an activity.</exception>
    public async Task<InvocationAnswer> InvokeAsync(string functionName, InvocationEnvelope envelope)
    {
        var input = envelope.Text(DurableFunctions.ActivityBinding);
        var instanceId = InstanceId(envelope, input);
        try
        {
            return InvocationAnswer.Success(await RunAsync(functionName, instanceId, input));
        }
        catch (Exception exception)
        {
            // Not hidden: the orchestration gets it as a failure. The host would keep neither type nor message.
            options.OnProblem?.Invoke(new(functionName, instanceId, exception));
            return InvocationAnswer.Success(
                ActivityResult.Write(TaskFailureDetails.FromException(exception)),
                $"Activity '{functionName}' of '{instanceId}' failed: {exception.Message}");
        }
    }

    /// <summary>
    /// The orchestration that called, as the host tells. A property of the input with the same name takes its place
    /// there, so then nobody knows.
    /// </summary>
    private static string InstanceId(InvocationEnvelope envelope, string? input) =>
        input is ['{', ..] && input.Contains("\"instanceId\"", StringComparison.OrdinalIgnoreCase)
            ? ""
            : envelope.MetadataText("instanceId") ?? "";

    private async Task<string> RunAsync(string functionName, string instanceId, string? input)
    {
        var scope = options.CreateActivityScope?.Invoke() ?? new FunctionScope(services);
        try
        {
            var activity = registry.CreateActivity(functionName, scope.Services);
            var value = Read(functionName, instanceId, input, activity.InputType);
            return ActivityResult.Write(await activity.RunAsync(new(functionName, instanceId), value));
        }
        finally
        {
            if (scope.Ending is { } ending)
            {
                await ending.DisposeAsync();
            }
        }
    }

    private static object? Read(string functionName, string instanceId, string? input, Type type)
    {
        try
        {
            return Payload.Read(input, type);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"The input of activity '{functionName}' of instance '{instanceId}' cannot be read as {type.Name}: "
                + exception.Message,
                exception);
        }
    }
}
