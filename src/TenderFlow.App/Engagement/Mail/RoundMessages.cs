using System.Globalization;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Engagement.Mail;

/// <summary>The messages of a round, as they are asked for.</summary>
internal static class RoundMessages
{
    public const string Round = "round";
    public const string Who = "contributor";
    public const string Step = "step";
    public const string Opened = "opened";
    public const string Awarded = "awarded";
    public const string Stopped = "stopped";
    public const string Reviewed = "first-review";

    public static MessageIntent Invitation(EngagementRound round, Contributor contributor) =>
        To(round, contributor, "HaveYourSay", "invited");

    public static MessageIntent Reminder(EngagementRound round, Contributor contributor, string momentKey) =>
        To(round, contributor, "HaveYourSayReminder", momentKey);

    public static MessageIntent YouSaidWeDid(EngagementRound round, Contributor contributor) =>
        To(round, contributor, "YouSaidWeDid", string.Create(CultureInfo.InvariantCulture, $"summary/{round.SummaryVersion}"));

    public static MessageIntent WhatBecame(EngagementRound round, Contributor contributor, string step) =>
        To(round, contributor, "WhatBecameOfIt", $"became/{step}", step);

    public static MessageIntent AnswersDue(EngagementRound round) => new()
    {
        Purpose = "PeopleWaitForAnswers",
        PersonId = round.OwnerId,
        Occasion = $"{round.Subject}/you-said-due",
        TenderId = round.TenderId,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [Round] = $"{round.Id}" },
    };

    private static MessageIntent To(
        EngagementRound round, Contributor contributor, string purpose, string occasion, string step = "") => new()
        {
            Purpose = purpose,
            PersonId = contributor.PersonId!.Value,
            Occasion = $"{round.Subject}/{occasion}",
            TenderId = round.TenderId,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Round] = $"{round.Id}",
                [Who] = $"{contributor.Id}",
                [Step] = step,
            },
        };
}
