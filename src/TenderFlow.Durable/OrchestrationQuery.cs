namespace TenderFlow.Durable;

/// <summary>Which instances to list. Empty values match all.</summary>
/// <param name="CreatedFrom">Created at this instant or later.</param>
/// <param name="CreatedTo">Created at this instant or earlier.</param>
/// <param name="Statuses">Only those.</param>
/// <param name="InstanceIdPrefix">Ids that begin so; upper and lower case differ.</param>
/// <param name="PageSize">At most so many a page.</param>
/// <param name="FetchInputsAndOutputs">True: with inputs, outputs and custom states.</param>
/// <param name="ContinuationToken">Where the page before ended; null: from the start.</param>
public sealed record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IReadOnlyCollection<OrchestrationRuntimeStatus>? Statuses = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    /// <summary>How many a page when not said.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>At most so many a page; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int PageSize { get; } = PageSize >= 1
        ? PageSize
        : throw new ArgumentOutOfRangeException(nameof(PageSize), PageSize, "A page has at least one instance.");
}
