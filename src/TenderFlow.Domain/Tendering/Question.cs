using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>A clarification question. The asker is never shown; the answer goes to everyone at once (QST-4).</summary>
public sealed class Question : Aggregate
{
    /// <summary>Most characters of a question or an answer.</summary>
    public const int MostCharacters = 4000;

    private Question() { }

    /// <summary>Asks a question about an open tender.</summary>
    /// <exception cref="DomainError">Questions have closed for good, or the text is missing or too long.</exception>
    public Question(Tender tender, int organisationId, int personId, string text, RulesInForce force, DateTimeOffset now)
    {
        Refuse(WhyNot(tender, text, force, now));
        TenderId = tender.Id;
        OrganisationId = organisationId;
        PersonId = personId;
        Text = text.Trim();
        AskedAt = now;
        Record(new QuestionAsked(tender.Id));
    }

    /// <inheritdoc/>
    public override string Subject => $"question:{TenderId}:{Id}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>Who asked; shown to nobody (QST-5).</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The person who asked; shown to nobody.</summary>
    public int PersonId { get; private set; }

    /// <summary>The question.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was asked, in UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The answer; null while there is none.</summary>
    public string? Answer { get; private set; }

    /// <summary>Whether the answer changes what is asked of bidders.</summary>
    public bool ChangesWhatIsAsked { get; private set; }

    /// <summary>When it was answered, in UTC; null while it was not.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the morning digest took the answer out to everyone, in UTC (QST-4).</summary>
    public DateTimeOffset? DigestedAt { get; private set; }

    /// <summary>Why the question cannot be taken; null when it can (QST-1, QST-3).</summary>
    public static Refusal? WhyNot(Tender tender, string text, RulesInForce force, DateTimeOffset now) => tender switch
    {
        { IsOpen: false } => new("QST-1", "", "This tender is not open, so you cannot ask about it now."),
        _ when force.Rules.Questions.HardClose && IsPast(tender, force, now) => new(
            "QST-3", "", "Questions have closed. If something still stops you, call the person named on this page."),
        _ when string.IsNullOrWhiteSpace(text) => new("QST-1", "text", "Write your question."),
        _ when text.Trim().Length > MostCharacters =>
            new("QST-1", "text", $"Keep your question under {MostCharacters} characters."),
        _ => null,
    };

    /// <summary>Answers it, once. Everyone who is interested reads the same words at the same time (INV-7).</summary>
    /// <exception cref="DomainError">It is answered already, or the answer is missing or too long.</exception>
    public void Reply(string answer, bool changesWhatIsAsked, DateTimeOffset now)
    {
        Refuse((Answer, answer) switch
        {
            (not null, _) => new("QST-4", "", "This question has its answer already."),
            (_, var a) when string.IsNullOrWhiteSpace(a) => new("QST-4", "answer", "Write your answer."),
            (_, var a) when a.Trim().Length > MostCharacters =>
                new("QST-4", "answer", $"Keep your answer under {MostCharacters} characters."),
            _ => null,
        });
        Answer = answer.Trim();
        ChangesWhatIsAsked = changesWhatIsAsked;
        AnsweredAt = now;
        Record(new QuestionAnswered(TenderId));
    }

    /// <summary>Marks the answer as sent to everyone.</summary>
    public void Digest(DateTimeOffset now)
    {
        DigestedAt = now;
        Record(new AnswerSent(TenderId));
    }

    private static bool IsPast(Tender tender, RulesInForce force, DateTimeOffset now) =>
        Timetable.Of(tender.BidsClose!, force).QuestionsClose.Instant < now;
}

/// <summary>A question came in.</summary>
public sealed record QuestionAsked(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A question was asked.";
}

/// <summary>A question was answered.</summary>
public sealed record QuestionAnswered(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A question was answered.";
}

/// <summary>An answer went to everyone.</summary>
public sealed record AnswerSent(int TenderId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "The answer went to everyone on the list.";
}
