using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-8: nothing is asked of a provider outside an agreed plan, or without its reason.</summary>
internal static class ReviewPromise
{
    private const string Number = "INV-8";
    private static readonly string[] Asking = ["ReviewComingUp", "ReviewDueToday", "ReviewLate", "PersonWillCall"];

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var reviews = record.Reviews.ToDictionary(r => r.Id);
        foreach (var message in record.Messages.Where(m => m.SentAt is not null && Asking.Contains(m.Purpose)))
        {
            if (WhyNot(message, reviews) is { } why)
            {
                yield return new(Number, message.Subject, why);
            }
        }
    }

    private static string? WhyNot(MessageRow message, Dictionary<int, ReviewRow> reviews)
    {
        // The occasion reads contract:7/review/12/before-10/1.
        var parts = message.Occasion.Split('/');
        if (parts.Length < 4 || !int.TryParse(parts[2], out var id) || !reviews.TryGetValue(id, out var review)
            || review.Contract.Id != message.ContractId)
        {
            return $"“{message.Purpose}” asks for a review that is in no plan.";
        }

        if (review.Contract.AgreedAt is not { } agreed || agreed > message.SentAt)
        {
            return $"“{message.Purpose}” left before the plan was agreed.";
        }

        if (review.Requests.EnumerateArray().Any(r => string.IsNullOrWhiteSpace(r.GetProperty("Why").GetString())))
        {
            return $"“{message.Purpose}” asks for something without its reason.";
        }

        return review.AnsweredAt < message.SentAt ? $"“{message.Purpose}” left after the answers had come." : null;
    }
}
