using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Demo.Cast;

/// <summary>A real tender as it will be launched in the play.</summary>
/// <param name="Number">Its place in the order of publication, from 0.</param>
/// <param name="Key">What chance knows it by: the number of the real notice.</param>
/// <param name="BuyerName">The public body.</param>
/// <param name="PublishAt">When it goes out, in UTC.</param>
/// <param name="Closes">When bids close at first.</param>
/// <param name="Terms">What is bought. Its title is unique in the play.</param>
/// <param name="Asked">What bidders are asked for.</param>
/// <param name="Reviews">The reviews that the contract will have.</param>
public sealed record TenderPlan(
    int Number, string Key, string BuyerName, DateTimeOffset PublishAt, Deadline Closes, TenderTerms Terms,
    IReadOnlyList<AskedItem> Asked, IReadOnlyList<PlannedReview> Reviews);
