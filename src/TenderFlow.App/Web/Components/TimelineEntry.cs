using Microsoft.AspNetCore.Components;

namespace TenderFlow.App.Web.Components;

/// <summary>One date on a timeline.</summary>
/// <param name="When">The date in words, such as "Thursday 24 September 2026 at midday".</param>
/// <param name="Title">What happens.</param>
/// <param name="Why">One sentence that says which rule and which calendar made the date.</param>
/// <param name="Past">True when it has happened.</param>
public sealed record TimelineEntry(string When, string Title, string? Why = null, bool Past = false)
{
    /// <summary>The instant for machines; null when the words are all there is.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>More than a sentence.</summary>
    public RenderFragment? Content { get; init; }
}
