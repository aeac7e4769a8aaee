namespace TenderFlow.Domain.PlainLanguage.Gate;

/// <summary>A text that somebody is about to publish.</summary>
/// <param name="Field">The field of the form it comes from, as refusals name it.</param>
/// <param name="Kind">What it is for; its level follows from it.</param>
/// <param name="Name">What people call it, such as “the summary”.</param>
/// <param name="Words">The text.</param>
public sealed record PublishedText(string Field, TextKind Kind, string Name, string Words);
