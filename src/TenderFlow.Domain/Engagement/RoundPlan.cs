using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

/// <summary>What people will read and be asked in a round.</summary>
/// <param name="Title">What it is about, as a short name; at most 100 characters.</param>
/// <param name="Planned">What is being planned, in plain words.</param>
/// <param name="EasyRead">The same in easy read; may be empty.</param>
/// <param name="Questions">What is asked, the question that matters most first; empty ones are left out.</param>
/// <param name="LastDay">The last day on which people can answer.</param>
public sealed record RoundPlan(
    string Title, string Planned, string EasyRead, IReadOnlyList<string> Questions, DateOnly LastDay)
{
    /// <summary>Most questions: more than that nobody answers.</summary>
    public const int MostQuestions = 6;

    /// <summary>The questions that say something.</summary>
    public IReadOnlyList<string> Asked =>
        [.. Questions.Where(q => !string.IsNullOrWhiteSpace(q)).Select(q => q.Trim())];

    /// <summary>Why nobody can be asked like this; null when they can.</summary>
    public Refusal? WhyNot() => this switch
    {
        { Title: var title } when string.IsNullOrWhiteSpace(title) || title.Length > 100 =>
            new("SUP-1", "title", "Say in up to 100 letters what you ask about."),
        { Planned: var planned } when string.IsNullOrWhiteSpace(planned) =>
            new("SUP-1", "planned", "Say in two or three sentences what you plan."),
        { Asked.Count: 0 } => new("SUP-1", "question-0", "Ask at least one question."),
        { Asked.Count: > MostQuestions } => new("SUP-1", "question-0", $"Ask at most {MostQuestions} questions."),
        _ => null,
    };
}
