using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Reviews;

/// <summary>One review of a contract: what is asked, what was answered, what was heard.</summary>
public sealed class Review
{
    /// <summary>Most characters of one answer, and of the feedback.</summary>
    public const int MostCharacters = 10_000;

    private Review() { }

    internal Review(string title, DateOnly dueOn, IEnumerable<DataRequest> requests)
    {
        Title = title;
        DueOn = dueOn;
        Requests = [.. requests];
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The day by which answers are due.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Raised by one each time the day moves.</summary>
    public int DueVersion { get; private set; } = 1;

    /// <summary>Why the day last moved; empty when it never did.</summary>
    public string MovedBecause { get; private set; } = "";

    /// <summary>What is asked, each with its reason.</summary>
    public List<DataRequest> Requests { get; private set; } = [];

    /// <summary>The answers, in the order of the requests; empty while there are none.</summary>
    public List<string> Answers { get; private set; } = [];

    /// <summary>A file that came with the answers; null where none did.</summary>
    public int? DocumentId { get; private set; }

    /// <summary>When it was answered, in UTC; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What the buyer heard (REV-7).</summary>
    public string Heard { get; private set; } = "";

    /// <summary>What the buyer will do (REV-7).</summary>
    public string WillDo { get; private set; } = "";

    /// <summary>By when the buyer will have done it; null before the feedback.</summary>
    public DateOnly? WillDoBy { get; private set; }

    /// <summary>When the feedback was given, in UTC; null before.</summary>
    public DateTimeOffset? FeedbackAt { get; private set; }

    internal void Answer(IReadOnlyList<string> answers, int? documentId, DateTimeOffset now)
    {
        Check(AnsweredAt is null, "", "This review is answered already.");
        Check(answers.Count == Requests.Count, "", "Answer every question of this review.");
        for (var i = 0; i < answers.Count; i++)
        {
            Check(!string.IsNullOrWhiteSpace(answers[i]), $"answer-{i}", "Write your answer.");
            Check(answers[i].Length <= MostCharacters, $"answer-{i}", $"Keep this under {MostCharacters} characters.");
        }

        Answers = [.. answers.Select(a => a.Trim())];
        DocumentId = documentId;
        AnsweredAt = now;
    }

    internal void GiveFeedback(string heard, string willDo, DateOnly byWhen, DateTimeOffset now)
    {
        Check(AnsweredAt is not null, "", "The provider has not answered this review yet.");
        Check(FeedbackAt is null, "", "You have given your feedback on this review already.");
        Check(!string.IsNullOrWhiteSpace(heard), "heard", "Say what you heard.");
        Check(!string.IsNullOrWhiteSpace(willDo), "willDo", "Say what you will do. “Nothing needs to change” is an answer too.");
        Check(heard.Length <= MostCharacters, "heard", $"Keep this under {MostCharacters} characters.");
        Check(willDo.Length <= MostCharacters, "willDo", $"Keep this under {MostCharacters} characters.");
        Heard = heard.Trim();
        WillDo = willDo.Trim();
        WillDoBy = byWhen;
        FeedbackAt = now;
    }

    internal void MoveTo(DateOnly dueOn, string reason, DateOnly today)
    {
        Check(AnsweredAt is null, "", "This review is answered already.");
        Check(dueOn > today, "dueOn", "Choose a day that is still to come.");
        Check(dueOn != DueOn, "dueOn", "That is the day it is due already.");
        Check(!string.IsNullOrWhiteSpace(reason), "reason", "Say why the day moves.");
        DueOn = dueOn;
        DueVersion++;
        MovedBecause = reason.Trim();
    }

    private static void Check(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            throw new DomainError(new Refusal("REV-6", field, sentence));
        }
    }
}
