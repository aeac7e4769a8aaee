using System.Globalization;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;

namespace TenderFlow.Domain.Engagement;

/// <summary>What a round says to people in the words of the public body (INV-11). What people said is theirs.</summary>
public static class RoundWords
{
    private const string PointPrefix = "point-";

    /// <summary>What people read and are asked.</summary>
    public static IEnumerable<PublishedText> OfQuestions(EngagementRound round)
    {
        yield return new("title", TextKind.Title, "the name", round.Title);
        yield return new("planned", TextKind.Summary, "what you plan", round.Planned);
        yield return new("easyRead", TextKind.Summary, "the easy read text", round.EasyRead);
        for (var i = 0; i < round.Questions.Count; i++)
        {
            yield return new($"question-{i}", TextKind.Summary, $"question {i + 1}", round.Questions[i]);
        }

        foreach (var material in round.Materials)
        {
            yield return OfMaterial(material);
        }
    }

    /// <summary>The words of something that is shown to people.</summary>
    public static PublishedText OfMaterial(ShownMaterial material) =>
        new("words", TextKind.Summary, $"“{material.Title}”", material.Words);

    /// <summary>
    /// The answers that leave with the next “you said, we did”: those given since the last one. Their names count the points,
    /// since the history may not hold what people said.
    /// </summary>
    public static IEnumerable<PublishedText> OfAnswers(EngagementRound round) =>
        from numbered in round.Points.Select((point, i) => (Point: point, Number: i + 1))
        let point = numbered.Point
        where point.AnsweredAt is { } at && (round.SummaryAt is not { } last || at > last)
        let field = string.Create(CultureInfo.InvariantCulture, $"{PointPrefix}{point.Id}")
        from text in new PublishedText[]
        {
            new(field, TextKind.Answer, $"your answer to point {numbered.Number}", point.Reply),
            new(field, TextKind.Answer, $"point {numbered.Number} in your words", point.InShort),
        }
        select text;

    /// <summary>The point that the field of a text stands for.</summary>
    public static int PointOf(string field) => int.Parse(field[PointPrefix.Length..], CultureInfo.InvariantCulture);
}
