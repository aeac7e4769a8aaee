namespace TenderFlow.Durable;

/// <summary>The version of an orchestration or of a call. Versions compare without case.</summary>
public readonly record struct TaskVersion
{
    /// <summary>No version.</summary>
    public static readonly TaskVersion Unversioned;

    /// <summary>Wraps a version; null and the empty text stand for none.</summary>
    /// <exception cref="ArgumentException">The text holds nothing but white space.</exception>
    public TaskVersion(string? version)
    {
        if (version is { Length: > 0 })
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(version);
        }

        Version = version;
    }

    /// <summary>The version as it was written; empty: none.</summary>
    public string Version { get => field ?? ""; }

    /// <summary>The version as histories keep it; null: none.</summary>
    public string? OrNull => Version.Length == 0 ? null : Version;

    /// <summary>Lets a plain string stand for a version.</summary>
    public static implicit operator TaskVersion(string? version) => new(version);

    /// <summary>Lets a version stand for a plain string.</summary>
    public static implicit operator string(TaskVersion version) => version.Version;

    /// <summary>Wraps a version.</summary>
    public static TaskVersion FromString(string? version) => new(version);

    /// <summary>
    /// Says which of two versions comes first. None comes before all others; numbers as in "1.10" compare as numbers,
    /// everything else as text without case.
    /// </summary>
    /// <returns>Less than 0 if the first does, more than 0 if the second does, 0 if they are the same.</returns>
    public static int Compare(TaskVersion first, TaskVersion second)
    {
        var (one, other) = (first.Version, second.Version);
        return one.Length == 0 || other.Length == 0 ? one.Length.CompareTo(other.Length)
            : System.Version.TryParse(one, out var number) && System.Version.TryParse(other, out var otherNumber)
                ? number.CompareTo(otherNumber)
            : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public bool Equals(TaskVersion other) => string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);

    /// <inheritdoc/>
    public override string ToString() => Version;
}
