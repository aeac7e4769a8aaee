using Microsoft.AspNetCore.Components;

namespace TenderFlow.App.Web.Components;

/// <summary>One answer on a "check your answers" page.</summary>
/// <param name="Key">What was asked, in a few words.</param>
/// <param name="Value">The answer; line breaks are shown.</param>
/// <param name="ChangeHref">Where it can be changed; null for no link.</param>
public sealed record SummaryRow(string Key, string? Value, string? ChangeHref = null)
{
    /// <summary>The answer where words are not enough.</summary>
    public RenderFragment? Content { get; init; }

    /// <summary>The word of the link.</summary>
    public string ChangeText { get; init; } = "Change";
}
