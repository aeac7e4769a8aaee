namespace TenderFlow.App.Web.Forms;

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="Field">The name of the field; empty when it concerns the whole form.</param>
/// <param name="Sentence">One plain sentence that says what to do.</param>
/// <param name="Rule">The number of the rule behind it; empty when the form itself found it.</param>
public sealed record FieldError(string Field, string Sentence, string Rule = "")
{
    /// <summary>The link from the summary to the field, or null when it concerns the whole form.</summary>
    public string? Href => Field.Length == 0 ? null : "#" + FieldId.Of(Field);
}
