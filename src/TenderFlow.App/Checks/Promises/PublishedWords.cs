using System.Text.Json;
using TenderFlow.App.Checks.Records;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.App.Checks.Promises;

/// <summary>A text on record that a public body has published.</summary>
/// <param name="Subject">What it belongs to; its history has the reasons why hard words stay.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="What">What it is called, at the start of a sentence.</param>
/// <param name="Words">The text.</param>
internal sealed record PublishedWords(string Subject, TextKind Kind, string What, string Words)
{
    public static IEnumerable<PublishedWords> Of(Evidence record) =>
    [
        .. record.Tenders.SelectMany(t => OfTender(record, t)),
        .. record.Questions.Where(q => q.AnsweredAt is not null)
            .Select(q => new PublishedWords(q.Subject, TextKind.Answer, "The answer", q.Answer)),
        .. record.Reviews.SelectMany(OfReview),
        .. record.Rounds.Where(r => r.OpenedAt is not null).SelectMany(r => OfRound(record, r)),
    ];

    private static IEnumerable<PublishedWords> OfTender(Evidence record, TenderRow tender)
    {
        PublishedWords Text(TextKind kind, string what, string words) => new(tender.Subject, kind, what, words);

        yield return Text(TextKind.Title, "The name", tender.Title);
        yield return Text(TextKind.Summary, "The summary", tender.Summary);
        yield return Text(TextKind.Requirement, "What the service must do", tender.Requirements);
        yield return Text(TextKind.Requirement, "Who reads the bids", tender.Assessors);
        yield return Text(TextKind.Summary, "What was heard", tender.Engagement);
        yield return Text(TextKind.Reason, "The reason for asking nobody", tender.NoEngagement);
        yield return Text(TextKind.Reason, "The reason for the short time", tender.ShortPeriod);
        foreach (var item in record.Asked.Where(a => a.TenderId == tender.Id))
        {
            yield return Text(TextKind.Requirement, "Something that is asked for", $"{item.Title}\n\n{item.Help}");
        }

        foreach (var request in record.Planned.Where(p => p.TenderId == tender.Id).SelectMany(p => p.Requests.EnumerateArray()))
        {
            yield return Text(
                TextKind.ReviewRequest, "A question of a review", $"{Part(request, "Question")}\n\n{Part(request, "Why")}");
        }

        foreach (var entry in record.History(tender.Subject))
        {
            if (entry.Event == "TenderAmended")
            {
                yield return Text(TextKind.Summary, "What changed", Part(entry.Json, "What"));
            }
            else if (entry.Event is "ClosingMoved" or "TenderWithdrawn")
            {
                yield return Text(TextKind.Reason, "The reason", Part(entry.Json, "Reason"));
            }
        }
    }

    private static IEnumerable<PublishedWords> OfReview(ReviewRow review)
    {
        var subject = $"contract:{review.Contract.Id}";
        yield return new(subject, TextKind.Feedback, "What was heard", review.Heard);
        yield return new(subject, TextKind.Feedback, "What will be done", review.WillDo);
    }

    private static IEnumerable<PublishedWords> OfRound(Evidence record, RoundRow round)
    {
        PublishedWords Text(TextKind kind, string what, string words) => new(round.Subject, kind, what, words);

        yield return Text(TextKind.Title, "The name", round.Title);
        yield return Text(TextKind.Summary, "The plan", round.Planned);
        yield return Text(TextKind.Summary, "The easy read text", round.EasyRead);
        foreach (var question in round.Questions.EnumerateArray())
        {
            yield return Text(TextKind.Summary, "A question", question.GetString() ?? "");
        }

        foreach (var material in round.Materials.EnumerateArray())
        {
            yield return Text(TextKind.Summary, "Something that was shown", Part(material, "Words"));
        }

        foreach (var criterion in round.Criteria.EnumerateArray())
        {
            yield return Text(TextKind.Requirement, "What counts", Part(criterion, "Criterion"));
        }

        // An answer that was changed since is a draft until it is published again.
        foreach (var point in record.Points.Where(p => p.RoundId == round.Id && p.AnsweredAt <= round.SummaryAt))
        {
            yield return Text(TextKind.Answer, $"The answer to point {point.Id}", point.Reply);
            yield return Text(TextKind.Answer, $"Point {point.Id} in other words", point.InShort);
        }
    }

    private static string Part(JsonElement whole, string name) => whole.GetProperty(name).GetString() ?? "";
}
