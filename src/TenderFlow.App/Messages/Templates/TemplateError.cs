namespace TenderFlow.App.Messages.Templates;

/// <summary>A template, or what it was given, is wrong. It is a mistake of ours and never of the reader.</summary>
public sealed class TemplateError(string template, string problem) : Exception($"Message template {template}: {problem}");
