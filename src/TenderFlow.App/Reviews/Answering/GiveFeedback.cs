using System.Globalization;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Answering;

/// <summary>The buyer says what it heard and what it will do; the provider gets it at once (REV-7).</summary>
public sealed class GiveFeedback(UnitOfWork unitOfWork, ReadingLevels levels)
{
    /// <summary>Gives the feedback. Words that are hard to read leave only with a reason (INV-11).</summary>
    public Task RunAsync(Actor actor, FeedbackRequest request, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(request.ContractId, cancellationToken);
            actor.MustBuyFor(contract.BuyerId);
            contract.GiveFeedback(request.ReviewId, request.Heard, request.WillDo, request.ByWhen, work.Now);
            PlainWordsGate.Pass(
                contract,
                [
                    new("heard", TextKind.Feedback, "what you heard", request.Heard),
                    new("willDo", TextKind.Feedback, "what you will do", request.WillDo),
                ],
                levels, request.HardWordsReason);
            work.Tell(new MessageIntent
            {
                Purpose = "WhatWeHeard",
                PersonId = contract.ContactId,
                Occasion = string.Create(CultureInfo.InvariantCulture, $"{contract.Subject}/heard/{request.ReviewId}"),
                TenderId = contract.TenderId,
                OrganisationId = contract.ProviderId,
                ContractId = contract.Id,
                Facts = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["review"] = request.ReviewId.ToString(CultureInfo.InvariantCulture),
                },
            });
            work.Wake($"reviews:{contract.Id}");
        }, cancellationToken);
}

/// <summary>What the buyer heard in a review and what it will do.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="Heard">What it heard.</param>
/// <param name="WillDo">What it will do.</param>
/// <param name="ByWhen">By when.</param>
/// <param name="HardWordsReason">Why words that are hard to read stay; null when nobody said so.</param>
public sealed record FeedbackRequest(
    int ContractId, int ReviewId, string Heard, string WillDo, DateOnly ByWhen, string? HardWordsReason = null);
