using Microsoft.AspNetCore.Components;

namespace TenderFlow.App.Web.Forms;

/// <summary>One item that a person can choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Hint">A line of help below the text.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>Fields that are asked only of people who choose this item.</summary>
    public RenderFragment? Inside { get; init; }
}
