using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Engagement.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Engagement.Answering;

/// <summary>Everyone who spoke hears what became of it: when the tender opens, is decided or stopped, and at the first review.</summary>
public sealed class TellWhatBecame(UnitOfWork unitOfWork, string eventName) : IEventListener
{
    /// <summary>The events that people hear about, each with its own step.</summary>
    public static IReadOnlyDictionary<string, string> Steps { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(TenderPublished)] = RoundMessages.Opened,
        [nameof(TenderAwarded)] = RoundMessages.Awarded,
        [nameof(TenderWithdrawn)] = RoundMessages.Stopped,
        [nameof(TenderNotAwarded)] = RoundMessages.Stopped,
        [nameof(FeedbackGiven)] = RoundMessages.Reviewed,
    };

    /// <inheritdoc/>
    public string EventName => eventName;

    /// <inheritdoc/>
    public Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var tenderId = eventName == nameof(FeedbackGiven)
                ? happened.Read<FeedbackGiven>().TenderId
                : happened.AggregateId;
            var rounds = await work.Db.Set<EngagementRound>()
                .Where(r => r.TenderId == tenderId && r.SummaryVersion > 0).OrderBy(r => r.Id).ToListAsync(cancellationToken);
            // Somebody who spoke in two rounds hears once.
            foreach (var (round, contributor) in rounds.SelectMany(r => r.Contributors
                .Where(c => c.Points.Count > 0 && c.PersonId is not null).Select(c => (r, c))).DistinctBy(x => x.c.PersonId))
            {
                work.Tell(RoundMessages.WhatBecame(round, contributor, Steps[eventName]));
            }
        }, cancellationToken);
}
