namespace TenderFlow.App.Web.Components;

/// <summary>One task of a task list.</summary>
/// <param name="Name">What to do.</param>
/// <param name="Href">Where to do it; null when it cannot be started yet.</param>
/// <param name="Status">How far it is, in one or two words such as "Done" or "Not started".</param>
/// <param name="Done">True when nothing is left to do.</param>
/// <param name="Hint">A line of help.</param>
public sealed record TaskItem(string Name, string? Href, string Status, bool Done, string? Hint = null);
