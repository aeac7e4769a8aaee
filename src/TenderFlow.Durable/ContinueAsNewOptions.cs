namespace TenderFlow.Durable;

/// <summary>How the next run of an instance begins.</summary>
public sealed record ContinueAsNewOptions
{
    /// <summary>
    /// The version of the next run: the safest moment to move to new code, for the history begins empty. Null: as now.
    /// </summary>
    public string? NewVersion { get; init; }
}
