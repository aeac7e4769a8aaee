using TenderFlow.Durable.Functions.FunctionJson;

namespace TenderFlow.Durable.Functions.Invocation;

/// <summary>
/// The orchestrators and activities of a registry as functions of a custom handler. It knows no web server: give it the
/// name in the path and the body of the host's request, and send back what it answers.
/// </summary>
public sealed class DurableFunctions
{
    /// <summary>The name that <c>function.json</c> of an orchestrator gives its trigger.</summary>
    public const string OrchestrationBinding = "context";

    /// <summary>The name that <c>function.json</c> of an activity gives its trigger.</summary>
    public const string ActivityBinding = "input";

    private readonly HashSet<TaskName> _orchestrators;
    private readonly HashSet<TaskName> _activities;
    private readonly OrchestrationFunction _orchestration;
    private readonly ActivityFunction _activity;
    private readonly DurableFunctionsOptions _options;

    /// <summary>Offers what the registry holds now.</summary>
    /// <exception cref="ArgumentException">A name is no name of a function, or is used twice.</exception>
    public DurableFunctions(
        DurableTaskRegistry registry, IServiceProvider services, DurableFunctionsOptions? options = null)
    {
        _options = options ?? new();
        _orchestrators = [.. registry.Orchestrators];
        _activities = [.. registry.Activities];
        foreach (var name in _orchestrators.Concat(_activities))
        {
            Check(name, isTwice: _orchestrators.Contains(name) && _activities.Contains(name));
        }

        _orchestration = new(registry, services, _options);
        _activity = new(registry, services, _options);
    }

    /// <summary>True if there is a function of that name; case does not matter.</summary>
    public bool Has(string functionName) => IsIn(_orchestrators, functionName) || IsIn(_activities, functionName);

    /// <summary>Runs a function once.</summary>
    /// <param name="functionName">The path of the request, without the slash.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="stopping">
    /// Cancelled when the process is about to end: turns are then handed back and run again later.
    /// </param>
    /// <returns>What to send back; never empty, whatever comes in.</returns>
    public async Task<InvocationAnswer> InvokeAsync(
        string functionName, ReadOnlyMemory<byte> body, CancellationToken stopping = default)
    {
        if (!Has(functionName))
        {
            return InvocationAnswer.Failure(404, $"There is no function '{functionName}'.");
        }

        try
        {
            using var envelope = InvocationEnvelope.Parse(body);
            return IsIn(_orchestrators, functionName)
                ? _orchestration.Invoke(functionName, envelope, stopping)
                : await _activity.InvokeAsync(functionName, envelope);
        }
        catch (MalformedInvocationException exception)
        {
            _options.OnProblem?.Invoke(new(functionName, "", exception));
            return InvocationAnswer.Failure(400, $"Function '{functionName}' cannot run. {exception.Message}");
        }
    }

    private static bool IsIn(HashSet<TaskName> names, string name) =>
        !string.IsNullOrWhiteSpace(name) && names.Contains(name);

    private static void Check(string name, bool isTwice)
    {
        if (isTwice)
        {
            throw new ArgumentException(
                $"'{name}' is both an orchestrator and an activity. Rename one of them.", nameof(name));
        }

        FunctionName.Check(name);
    }
}
