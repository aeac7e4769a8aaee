using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Contracts;

/// <summary>The one thing that comes next in a contract, as one side sees it.</summary>
/// <param name="Words">What comes next.</param>
/// <param name="Href">Where to do it; null when the reader waits for somebody else, or for a date.</param>
public sealed record NextStep(string Words, string? Href = null)
{
    /// <summary>Finds it.</summary>
    public static NextStep Of(ContractView view, Actor actor, DateTimeOffset now) => view.Contract switch
    {
        { SignedAt: null } contract => BeforeSigning(view, contract, view.IsProvider(actor), now),
        _ => view.IsProvider(actor) ? ForProvider(view) : ForBuyer(view),
    };

    private static NextStep BeforeSigning(ContractView view, Contract contract, bool provider, DateTimeOffset now) =>
        (provider, contract.PlanAgreedAt) switch
        {
            (true, null) => new("Read the review plan and say if you agree", ReviewLinks.Plan(contract.Id)),
            (true, _) => new($"{view.Buyer.Name} signs next"),
            (false, null) => new($"{view.Provider.Name} reads the review plan"),
            _ => view.WhyNotSign(now) is { } why ? new(why) : new("Sign the contract", ReviewLinks.Contract(contract.Id)),
        };

    private static NextStep ForProvider(ContractView view) =>
        view.Reviews.FirstOrDefault(r => r.AnsweredAt is null) is { } next
            ? new($"Answer “{next.Title}” on or before {PlainDate.Day(next.DueOn)}",
                ReviewLinks.Review(view.Contract.Id, next.Id))
            : new("You have answered every review");

    private static NextStep ForBuyer(ContractView view) =>
        view.Reviews.FirstOrDefault(r => r is { AnsweredAt: not null, FeedbackAt: null }) is { } waiting
            ? new($"Say what you heard in “{waiting.Title}”", ReviewLinks.Feedback(view.Contract.Id, waiting.Id))
            : view.Reviews.FirstOrDefault(r => r.AnsweredAt is null) is { } next
                ? new($"“{next.Title}” is due on {PlainDate.Day(next.DueOn)}")
                : new("Every review is finished");
}
