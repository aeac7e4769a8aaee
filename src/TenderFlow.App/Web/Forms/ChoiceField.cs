using Microsoft.AspNetCore.Components;

namespace TenderFlow.App.Web.Forms;

/// <summary>What radios, checkboxes and selects share.</summary>
public abstract class ChoiceField : Field
{
    /// <summary>What can be chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>The id of an item: the first has that of the field, so that the error summary leads to it.</summary>
    protected string ItemId(int index) => index == 0 ? Id : $"{Id}-{index + 1}";

    /// <summary>The id of the hint of an item, or null when it has none.</summary>
    protected string? ItemHintId(int index) => Items[index].Hint is null ? null : ItemId(index) + "-item-hint";

    /// <summary>The id of the fields inside an item, or null when it has none.</summary>
    protected string? InsideId(int index) => Items[index].Inside is null ? null : "conditional-" + ItemId(index);
}
