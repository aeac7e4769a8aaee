using System.Reflection;

namespace TenderFlow.Durable;

/// <summary>The orchestrators and activities that an engine may run, by name without case.</summary>
public sealed class DurableTaskRegistry
{
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskOrchestrator>> _orchestrators = [];
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskActivity>> _activities = [];

    /// <summary>
    /// The version that instances get when their start asks for none. Instances that run already keep theirs, so code
    /// may branch on it.
    /// </summary>
    public TaskVersion DefaultVersion { get; set; }

    /// <summary>The names of all orchestrators.</summary>
    public IReadOnlyCollection<TaskName> Orchestrators => _orchestrators.Keys;

    /// <summary>The names of all activities.</summary>
    public IReadOnlyCollection<TaskName> Activities => _activities.Keys;

    /// <summary>Adds an orchestrator class under its own name.</summary>
    public DurableTaskRegistry AddOrchestrator<T>() where T : class, ITaskOrchestrator =>
        AddOrchestrator(NameOf(typeof(T)), Activation.Of<T>);

    /// <summary>Adds an orchestrator with a factory of its own.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableTaskRegistry AddOrchestrator(TaskName name, Func<IServiceProvider, ITaskOrchestrator> create)
    {
        _orchestrators.Add(name, create);
        return this;
    }

    /// <summary>Adds a function as an orchestrator.</summary>
    public DurableTaskRegistry AddOrchestratorFunc<TInput, TOutput>(
        TaskName name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> run)
    {
        var orchestrator = new FuncOrchestrator<TInput, TOutput>(run);
        return AddOrchestrator(name, _ => orchestrator);
    }

    /// <summary>Adds a function without input as an orchestrator.</summary>
    public DurableTaskRegistry AddOrchestratorFunc<TOutput>(
        TaskName name, Func<TaskOrchestrationContext, Task<TOutput>> run) =>
        AddOrchestratorFunc<object?, TOutput>(name, (context, _) => run(context));

    /// <summary>Adds an activity class under its own name.</summary>
    public DurableTaskRegistry AddActivity<T>() where T : class, ITaskActivity =>
        AddActivity(NameOf(typeof(T)), Activation.Of<T>);

    /// <summary>Adds an activity with a factory of its own.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableTaskRegistry AddActivity(TaskName name, Func<IServiceProvider, ITaskActivity> create)
    {
        _activities.Add(name, create);
        return this;
    }

    /// <summary>Adds an asynchronous function as an activity.</summary>
    public DurableTaskRegistry AddActivityFunc<TInput, TOutput>(
        TaskName name, Func<TaskActivityContext, TInput, Task<TOutput>> run)
    {
        var activity = new FuncActivity<TInput, TOutput>(run);
        return AddActivity(name, _ => activity);
    }

    /// <summary>Adds a plain function as an activity.</summary>
    public DurableTaskRegistry AddActivityFunc<TInput, TOutput>(
        TaskName name, Func<TaskActivityContext, TInput, TOutput> run) =>
        AddActivityFunc<TInput, TOutput>(name, (context, input) => Task.FromResult(run(context, input)));

    /// <summary>Makes an orchestrator; for engines.</summary>
    /// <exception cref="UnknownTaskException">Nothing has that name.</exception>
    public ITaskOrchestrator CreateOrchestrator(TaskName name, IServiceProvider services) =>
        _orchestrators.TryGetValue(name, out var create)
            ? create(services)
            : throw new UnknownTaskException("orchestrator", name);

    /// <summary>Makes an activity; for engines.</summary>
    /// <exception cref="UnknownTaskException">Nothing has that name.</exception>
    public ITaskActivity CreateActivity(TaskName name, IServiceProvider services) =>
        _activities.TryGetValue(name, out var create)
            ? create(services)
            : throw new UnknownTaskException("activity", name);

    private static TaskName NameOf(Type type) => type.GetCustomAttribute<DurableTaskAttribute>()?.Name ?? type.Name;
}
