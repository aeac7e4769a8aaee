namespace TenderFlow.App.Web.Forms;

/// <summary>What the fields inside a form need to know: what was typed, and what is wrong.</summary>
/// <param name="Posted">What was typed into this form.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record FormScope(PostedForm Posted, FormErrors Errors);
