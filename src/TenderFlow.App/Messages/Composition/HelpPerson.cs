namespace TenderFlow.App.Messages.Composition;

/// <summary>The named person who can help the reader.</summary>
/// <param name="Name">As the reader would call them, such as <c>Asha Patel</c>.</param>
/// <param name="Phone">As it is read aloud, such as <c>01632 960 001</c>; null when none is known.</param>
/// <param name="Email">Null when none is known. One of phone and e-mail address must be there.</param>
public sealed record HelpPerson(string Name, string? Phone, string? Email);
