namespace TenderFlow.Durable.Functions.Invocation;

/// <summary>How orchestrators and activities are run for the host.</summary>
public sealed class DurableFunctionsOptions
{
    /// <summary>Makes the services of one activity; null: all share the same.</summary>
    public Func<FunctionScope>? CreateActivityScope { get; init; }

    /// <summary>Told of failed activities and of everything that did not go as it should.</summary>
    public Action<InvocationProblem>? OnProblem { get; init; }
}

/// <summary>The services of one invocation.</summary>
/// <param name="Services">Where the activity and what it needs come from.</param>
/// <param name="Ending">Disposed of when the invocation has ended; null: nothing to dispose of.</param>
public sealed record FunctionScope(IServiceProvider Services, IAsyncDisposable? Ending = null);

/// <summary>Trouble with an invocation.</summary>
/// <param name="FunctionName">The function.</param>
/// <param name="InstanceId">The orchestration it concerns; empty if not known.</param>
/// <param name="Error">What went wrong.</param>
public sealed record InvocationProblem(string FunctionName, string InstanceId, Exception Error);
