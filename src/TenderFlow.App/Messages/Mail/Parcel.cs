namespace TenderFlow.App.Messages.Mail;

/// <summary>A mail on its way to a carrier, and what became of it.</summary>
/// <param name="mail">The mail.</param>
public sealed class Parcel(OutgoingMail mail)
{
    /// <summary>The mail.</summary>
    public OutgoingMail Mail { get; } = mail;

    /// <summary>Why it has not left; null when it has, or while it waits.</summary>
    public Exception? Trouble { get; private set; }

    /// <summary>The carrier's name for it; null when it gave none.</summary>
    public string? Reference { get; private set; }

    /// <summary>True when the carrier has it.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>True while nothing is decided.</summary>
    public bool IsOpen => !IsTaken && Trouble is null;

    /// <summary>The carrier has it.</summary>
    /// <param name="reference">The carrier's name for it.</param>
    public void Take(string? reference) => (IsTaken, Trouble, Reference) = (true, null, reference);

    /// <summary>It has not left, or nobody knows.</summary>
    public void Fail(Exception trouble) => Trouble = trouble;
}
