using TenderFlow.App.Api.Tenders;
using TenderFlow.App.Reviews.Contracts;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Api.Contracts;

/// <summary>A contract.</summary>
/// <param name="Id">Its number.</param>
/// <param name="TenderId">The tender it came from.</param>
/// <param name="Title">What the service is called.</param>
/// <param name="Buyer">The public body.</param>
/// <param name="Provider">The provider.</param>
/// <param name="BuyerContact">The public body's named person.</param>
/// <param name="ProviderContact">The provider's named person.</param>
/// <param name="ValuePence">Value in pence.</param>
/// <param name="Starts">First day.</param>
/// <param name="Ends">Last day.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StatusInWords">The same, in words.</param>
/// <param name="PlanAgreedAt">When the provider agreed the review plan, in UTC.</param>
/// <param name="SignedAt">When both sides signed, in UTC.</param>
/// <param name="WhyNotSign">Why it cannot be signed now; null when it can.</param>
/// <param name="Reviews">The reviews, soonest first.</param>
public sealed record ContractAnswer(
    int Id, int TenderId, string Title, string Buyer, string Provider, ContactAnswer BuyerContact,
    ContactAnswer ProviderContact, long ValuePence, DateOnly Starts, DateOnly Ends, TenderStatus Status,
    string StatusInWords, DateTimeOffset? PlanAgreedAt, DateTimeOffset? SignedAt, string? WhyNotSign,
    IReadOnlyList<ReviewAnswer> Reviews)
{
    /// <summary>The answer for a contract.</summary>
    public static ContractAnswer Of(ContractView view, DateTimeOffset now) => new(
        view.Contract.Id, view.Tender.Id, view.Title, view.Buyer.Name, view.Provider.Name, ContactAnswer.Of(view.Owner),
        ContactAnswer.Of(view.Contact), view.Contract.ValuePence, view.Contract.Starts, view.Contract.Ends,
        view.Tender.Status, TenderLifecycle.Words(view.Tender.Status), view.Contract.PlanAgreedAt, view.Contract.SignedAt,
        view.WhyNotSign(now), [.. view.Reviews.Select(ReviewAnswer.Of)]);
}

/// <summary>A review.</summary>
public sealed record ReviewAnswer(
    int Id, string Title, DateOnly DueOn, string MovedBecause, IReadOnlyList<DataRequest> Requests,
    IReadOnlyList<string> Answers, DateTimeOffset? AnsweredAt, string Heard, string WillDo, DateOnly? WillDoBy,
    DateTimeOffset? FeedbackAt)
{
    /// <summary>The answer for a review.</summary>
    public static ReviewAnswer Of(Review review) => new(
        review.Id, review.Title, review.DueOn, review.MovedBecause, review.Requests, review.Answers, review.AnsweredAt,
        review.Heard, review.WillDo, review.WillDoBy, review.FeedbackAt);
}
