namespace TenderFlow.App.Messages.Templates;

/// <summary>A label and its text, such as a question and its answer, or a file and its fingerprint.</summary>
public sealed record LabelledText(string Label, string Text);
