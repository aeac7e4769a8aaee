using Microsoft.AspNetCore.Components;

namespace TenderFlow.App.Web.Forms;

/// <summary>What all fields of a form share. After a form was sent, a field shows what was typed.</summary>
public abstract class Field : ComponentBase
{
    /// <summary>The name under which the field is sent. Its id follows from it.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The label, or the legend of a group.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A line of help below the label.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong; taken from the errors of the form when not given.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>True when the label is the only heading of the page.</summary>
    [Parameter]
    public bool LabelIsHeading { get; set; }

    /// <summary>The form around this field.</summary>
    [CascadingParameter]
    public FormScope? Scope { get; set; }

    /// <summary>The id of the control, or of the first control of a group.</summary>
    protected string Id => FieldId.Of(Name);

    /// <summary>What is wrong, or null.</summary>
    protected string? Wrong => Error ?? Scope?.Errors[Name];

    /// <summary>The class of the group around the field.</summary>
    protected string GroupClass => Wrong is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";

    /// <summary>The ids of the hint and the error, or null when there is neither.</summary>
    protected string? DescribedBy => Join(Hint is null ? null : Id + "-hint", Wrong is null ? null : Id + "-error");

    /// <summary>What to show in a field: what was typed, or else its value.</summary>
    protected string? Shown(string name, string? value) =>
        Scope?.Posted is { WasSent: true } posted ? posted[name] : value;

    /// <summary>Joins class names or ids that may be missing.</summary>
    protected static string? Join(params string?[] words)
    {
        var joined = string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
        return joined.Length == 0 ? null : joined;
    }
}
