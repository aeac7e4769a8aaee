using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;

namespace TenderFlow.Domain.Planning;

/// <summary>All that a tender says to the public in the words of its buyer (INV-11).</summary>
public static class TenderWords
{
    /// <summary>Its texts, in the order of the launch form.</summary>
    public static IEnumerable<PublishedText> Of(Tender tender)
    {
        var terms = tender.Terms;
        yield return new("title", TextKind.Title, "the name", terms.Title);
        yield return new("summary", TextKind.Summary, "the summary", terms.Summary);
        yield return new("requirements", TextKind.Requirement, "what the service must do", terms.Requirements);
        yield return new("assessors", TextKind.Requirement, "who reads the bids", terms.Assessors);
        yield return new("engagement", TextKind.Summary, "what you heard", terms.Engagement);
        yield return new("noEngagementReason", TextKind.Reason, "the reason for asking nobody", terms.NoEngagementReason);
        yield return new("shortPeriodReason", TextKind.Reason, "the reason for the short time", terms.ShortPeriodReason);
        foreach (var item in tender.Asked)
        {
            yield return new("asked", TextKind.Requirement, $"“{item.Title}”", $"{item.Title}\n\n{item.Help}".Trim());
        }

        foreach (var request in tender.PlannedReviews.SelectMany(review => review.Requests))
        {
            yield return new("reviews", TextKind.ReviewRequest, $"“{request.Question}”", $"{request.Question}\n\n{request.Why}".Trim());
        }
    }
}
