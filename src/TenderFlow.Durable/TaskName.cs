namespace TenderFlow.Durable;

/// <summary>The name of an orchestrator or an activity. Names compare without case.</summary>
public readonly record struct TaskName
{
    /// <summary>Wraps a name.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TaskName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The name as it was written; empty only for the default value.</summary>
    public string Name { get => field ?? ""; }

    /// <summary>Lets a plain string stand for a name.</summary>
    public static implicit operator TaskName(string name) => new(name);

    /// <summary>Lets a name stand for a plain string.</summary>
    public static implicit operator string(TaskName name) => name.Name;

    /// <summary>Wraps a name.</summary>
    public static TaskName FromString(string name) => new(name);

    /// <inheritdoc/>
    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
