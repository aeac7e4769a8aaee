using System.Globalization;
using TenderFlow.App.Engagement.Hearing;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Engagement.Mail;

/// <summary>What people get who are asked before a tender is written, and what their answers wait for.</summary>
public sealed class RoundMail(CurrentRules rules, OwnLinks links) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
        ["HaveYourSay", "HaveYourSayReminder", "YouSaidWeDid", "WhatBecameOfIt", "PeopleWaitForAnswers"];

    /// <inheritdoc/>
    public Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<Compose>((intent, _) => ComposeAsync(db, intent, now, cancellationToken));

    private async Task<Wording> ComposeAsync(
        TenderFlowDb db, MessageIntent intent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var round = await Find<EngagementRound>(Number(intent, RoundMessages.Round));
        var (buyer, owner) = (await Find<Organisation>(round.BuyerId), await Find<Person>(round.OwnerId));
        var tender = await Find<Tender>(round.TenderId);
        var force = rules.For(tender);
        if (intent.Purpose == "PeopleWaitForAnswers")
        {
            return round.SummaryAt is not null ? new Wording.Unwanted("The answers are published.") : Say(
                ("count", Points(round.Points.Count(p => p.AnsweredAt is null))),
                ("pointsLink", EngagementLinks.Page(round.Id, "points")));
        }

        var who = round.FindContributor(Number(intent, RoundMessages.Who));
        return intent.Purpose switch
        {
            "YouSaidWeDid" => Say(("points", OwnPoints(who)), ("packLink", EngagementLinks.Pack(round.Id))),
            "WhatBecameOfIt" => Say([.. Became(intent.Facts[RoundMessages.Step], tender, round, who)]),
            _ when WhyNot(round, who) is { } why => new Wording.Unwanted(why),
            "HaveYourSay" => Say(
                ("planned", round.Planned), ("questions", round.Questions), ("lastDay", PlainDate.Day(round.LastDay)),
                ("meetings", round.Meetings.Where(m => !m.WasHeld).Select(m => m.Words).ToList()),
                ("sayLink", links.Path(round.Id, who.Id))),
            _ => Say(
                ("question", round.Questions[0]), ("lastDay", PlainDate.Day(round.LastDay)),
                ("timeLeft", Left(force.Calendar.WorkingDaysAfter(LocalClock.Day(now, round.Zone), round.LastDay))),
                ("sayLink", links.Path(round.Id, who.Id))),
        };

        Wording Say(params (string Name, object? Value)[] values)
        {
            var all = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
            all["about"] = round.Title;
            return new Wording.Wanted(all, buyer, owner, round.Zone, force);
        }

        async Task<T> Find<T>(int id) where T : class => await db.FindAsync<T>([id], cancellationToken)
            ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {id}.");
    }

    private static IEnumerable<(string Name, object? Value)> Became(
        string step, Tender tender, EngagementRound round, Contributor who)
    {
        var changed = who.Points.Where(p => p.Outcome == PointOutcome.Changed).Select(p => p.Changed).Distinct(StringComparer.Ordinal).ToList();
        yield return ("news", step switch
        {
            RoundMessages.Opened => "The tender is open now. Groups can send their bids.",
            RoundMessages.Awarded => "We have chosen who will run the service.",
            RoundMessages.Stopped => "We have stopped the tender, so nobody was chosen.",
            _ => "The service runs, and we have looked at it with the group that runs it.",
        });
        yield return ("changed", changed);
        yield return ("reason", step == RoundMessages.Stopped ? tender.Reason : null);
        yield return ("packLink", EngagementLinks.Pack(round.Id));
    }

    private static List<LabelledText> OwnPoints(Contributor who) => [.. who.Points.OrderBy(p => p.SaidAt).ThenBy(p => p.Id)
        .Select(p => new LabelledText(
            $"You said: {p.Text}", p.Changed.Length > 0 ? $"{p.Reply} This changed: {p.Changed}." : p.Reply))];

    private static string? WhyNot(EngagementRound round, Contributor who) => (round, who) switch
    {
        ({ IsOpen: false }, _) => "The round has ended.",
        (_, { AnsweredAt: not null }) => "They have had their say.",
        (_, { DeclinedAt: not null }) => "They do not want to take part.",
        _ => null,
    };

    private static string Points(int count) => count == 1 ? "1 point has" : $"{count} points have";

    private static string Left(int days) => days == 1 ? "1 working day" : $"{days} working days";

    private static int Number(MessageIntent intent, string fact) =>
        int.Parse(intent.Facts[fact], CultureInfo.InvariantCulture);
}
