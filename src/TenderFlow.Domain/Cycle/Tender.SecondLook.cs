namespace TenderFlow.Domain.Cycle;

/// <summary>A second pair of eyes before a tender is published: who wrote it asks, another person says yes or sends it back.</summary>
public sealed partial class Tender
{
    private const string SecondLook = "PLAN-2";

    /// <summary>Most characters of what the reader wants changed.</summary>
    public const int MostCharactersSentBack = 2000;

    /// <summary>Whether another person is to look at the draft before it is published.</summary>
    public bool IsBeingChecked => Status == TenderStatus.InReview;

    /// <summary>Asks for a second look. From now on who wrote it cannot publish it alone.</summary>
    /// <exception cref="DomainError">It is no draft.</exception>
    public void AskForSecondLook()
    {
        Move(TenderAction.SendForReview);
        Record(new SecondLookAsked(Terms.Title));
    }

    /// <summary>Sends the draft back to who wrote it.</summary>
    /// <param name="personId">Who looked at it.</param>
    /// <param name="what">What should change, in words for who wrote it.</param>
    /// <exception cref="DomainError">Nobody asked, it is one's own draft, or nothing is said.</exception>
    public void SendBack(int personId, string what)
    {
        Refuse((personId == OwnerId, what.Trim().Length) switch
        {
            (true, _) => new(SecondLook, "", "You wrote this draft. Take it back instead."),
            (_, 0) => new(SecondLook, "what", "Say what should change."),
            (_, > MostCharactersSentBack) => new(SecondLook, "what", $"Keep this under {MostCharactersSentBack} characters."),
            _ => null,
        });
        Move(TenderAction.SendBack);
        Record(new SecondLookEnded(Terms.Title, what));
    }

    /// <summary>Who wrote the draft works on it again, so that what was read is not what would go out.</summary>
    /// <param name="personId">Who does so.</param>
    /// <exception cref="DomainError">Somebody else wrote the draft.</exception>
    public void TakeBack(int personId)
    {
        Refuse(personId == OwnerId
            ? null
            : new(SecondLook, "", "Only who wrote this draft can take it back. You can send it back and say why."));
        if (IsBeingChecked)
        {
            Move(TenderAction.SendBack);
            Record(new SecondLookEnded(Terms.Title, ""));
        }
    }

    /// <summary>Why a person cannot publish it; null when nothing stops that person.</summary>
    public Refusal? WhyNotPublishedBy(int personId) => IsBeingChecked && personId == OwnerId
        ? new(SecondLook, "", "You asked a colleague to look at this first. They can publish it, or you can take it back.")
        : null;
}

/// <summary>Somebody asked for a second look at a draft.</summary>
public sealed record SecondLookAsked(string Title) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"A colleague was asked to look at the draft “{Title}”.";
}

/// <summary>The second look ended without publication.</summary>
public sealed record SecondLookEnded(string Title, string What) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => What.Length > 0
        ? $"The draft “{Title}” was sent back: {What}"
        : $"The draft “{Title}” was taken back.";
}
