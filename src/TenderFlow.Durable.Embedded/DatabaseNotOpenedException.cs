namespace TenderFlow.Durable.Embedded;

/// <summary>
/// The engine's file cannot be opened: another engine has it open, another version wrote it, or it is damaged. The message says
/// what to do, in words for the person who started the program.
/// </summary>
public sealed class DatabaseNotOpenedException(string message, Exception? cause = null) : Exception(message, cause);
