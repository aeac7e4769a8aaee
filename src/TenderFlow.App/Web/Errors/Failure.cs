using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Web.Errors;

/// <summary>Why a request was not answered, in words for a person.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The heading of the page.</param>
/// <param name="Sentences">What happened and what to do; at least one sentence.</param>
public sealed record Failure(int Status, string Title, params IReadOnlyList<string> Sentences)
{
    /// <summary>What the domain refused; empty when it was something else.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>When to try again; null when waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
