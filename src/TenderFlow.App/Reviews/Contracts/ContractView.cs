using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Contracts;

/// <summary>A contract with all that its pages say about it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Tender">The tender it came from.</param>
/// <param name="Buyer">The public body.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Owner">The public body's named person.</param>
/// <param name="Contact">The provider's person who gets the messages.</param>
public sealed record ContractView(
    Contract Contract, Tender Tender, Organisation Buyer, Organisation Provider, Person Owner, Person Contact)
{
    /// <summary>What the service is called.</summary>
    public string Title => Tender.Terms.Title;

    /// <summary>The reviews, soonest first; one that moved takes its new place.</summary>
    public IReadOnlyList<Review> Reviews => [.. Contract.Reviews.OrderBy(r => r.DueOn).ThenBy(r => r.Id)];

    /// <summary>Whether the actor acts for the provider.</summary>
    public bool IsProvider(Actor actor) => actor.OrganisationId == Contract.ProviderId;

    /// <summary>Whether the actor acts for the public body.</summary>
    public bool IsBuyer(Actor actor) => actor.OrganisationId == Contract.BuyerId;

    /// <summary>The other side, as the actor sees it.</summary>
    public Organisation Partner(Actor actor) => IsProvider(actor) ? Buyer : Provider;

    /// <summary>The person to call on the other side.</summary>
    public Person PartnerPerson(Actor actor) => IsProvider(actor) ? Owner : Contact;

    /// <summary>A review by its number; null when this contract has none such.</summary>
    public Review? Find(int reviewId) => Contract.Reviews.Find(r => r.Id == reviewId);

    /// <summary>The local date of an instant.</summary>
    public DateOnly Day(DateTimeOffset instant) => LocalClock.Day(instant, Contract.Zone);

    /// <summary>Why it cannot be signed now, in words; null when it can.</summary>
    public string? WhyNotSign(DateTimeOffset now) =>
        (Contract.WhyNotSign() ?? Tender.WhyNotSign(Day(now)))?.Sentence;

    /// <summary>What was last answered to the same question; null when nothing was.</summary>
    public string? LastAnswer(string question) => Contract.Reviews
        .Where(r => r.AnsweredAt is not null)
        .OrderByDescending(r => r.AnsweredAt)
        .SelectMany(r => r.Requests.Zip(r.Answers))
        .Where(pair => pair.First.Question == question)
        .Select(pair => pair.Second)
        .FirstOrDefault();
}
