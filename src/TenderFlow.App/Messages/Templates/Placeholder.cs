namespace TenderFlow.App.Messages.Templates;

/// <summary>A value that a template takes, declared in its header.</summary>
/// <param name="Name">The name between the double brackets.</param>
/// <param name="Kind">What it is filled with.</param>
/// <param name="Optional">True when it may be absent; it then stands only inside its own optional section.</param>
/// <param name="Verbatim">True for data that nobody reads as prose, such as a fingerprint: not graded.</param>
/// <param name="Shortest">The shortest real value, as written in the header; null when it may be absent.</param>
/// <param name="Longest">The longest real value, as written in the header.</param>
public sealed record Placeholder(
    string Name, PlaceholderKind Kind, bool Optional, bool Verbatim, string? Shortest, string Longest);
