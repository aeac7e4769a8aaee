using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>What a bidder gets from the opening to the decision: the plan, then the assessment summary (AWD-1, AWD-2).</summary>
public sealed class DecisionMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => ["BidsOpened", "PutRight", "DecisionWon", "DecisionNotWon", "SigningHeld", "HoldLifted"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await TenderFactsOf.ReadAsync(db, intents, rules, links, now, cancellationToken);
        var summaries = new Dictionary<int, AssessmentSummary?>();
        foreach (var id in intents.Where(i => i.Purpose.StartsWith("Decision", StringComparison.Ordinal)).Select(i => i.TenderId ?? 0).Distinct())
        {
            summaries[id] = await AssessmentSummary.FindAsync(db, id, rules, cancellationToken);
        }

        return async (intent, _) => intent.Purpose switch
        {
            "BidsOpened" => await OpenedAsync(db, facts[intent], cancellationToken),
            "PutRight" => await PutRightAsync(db, facts[intent], intent, cancellationToken),
            "SigningHeld" => Held(facts[intent]),
            "HoldLifted" => Lifted(facts[intent]),
            "DecisionWon" => Won(facts[intent], summaries[facts[intent].Tender.Id]!),
            _ => NotWon(facts[intent], summaries[facts[intent].Tender.Id]!),
        };
    }

    private static async Task<Wording> OpenedAsync(TenderFlowDb db, TenderFacts facts, CancellationToken cancellationToken)
    {
        var openers = new[] { facts.Tender.OpeningBegunById, facts.Tender.BidsOpenedById }.OfType<int>().Distinct().ToList();
        var names = await db.Set<Person>().Where(p => openers.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Name)
            .ToListAsync(cancellationToken);
        var count = (await RecordDecision.CountingBidsAsync(db, facts.Tender.Id, cancellationToken)).Count;
        return facts.Say(null,
            ("openers", string.Join(" and ", names)),
            ("count", count == 1 ? "1 bid is" : $"{count} bids are"),
            ("assessors", facts.Tender.Terms.Assessors),
            ("criteria", AwardCriteria.Of(facts.Tender, facts.Force.Rules.Assessment).Select(c => new LabelledText(
                c.Title, string.Create(CultureInfo.InvariantCulture, $"{c.Weight} of 100 points"))).ToList()),
            ("decisionBy", PlainDate.Day(facts.Tender.DecisionExpected!.Value)),
            ("bidLink", TenderLinks.Bid(facts.Tender.Id)));
    }

    private static Wording Held(TenderFacts facts) => facts.Tender.Status != TenderStatus.Challenged
        ? new Wording.Unwanted("The hold is lifted already.")
        : facts.Say(null, ("tenderLink", TenderLinks.Tender(facts.Tender.Id)));

    private static Wording Lifted(TenderFacts facts) => facts.Tender.Status != TenderStatus.Standstill
        ? new Wording.Unwanted("It is on hold again, or the pause is over.")
        : facts.Say(null, ("standstillEnds", PlainDate.DayAndTime(facts.Tender.StandstillEnds!.Value, EndOfDay)),
            ("tenderLink", TenderLinks.Tender(facts.Tender.Id)));

    private static async Task<Wording> PutRightAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var evaluation = (await EvaluationOf.FindAsync(db, facts.Tender.Id, cancellationToken))!;
        var point = evaluation.Points.Single(
            p => p.Number == int.Parse(intent.Facts["point"], CultureInfo.InvariantCulture));
        return point.AnsweredAt is not null || point.Until <= facts.Now
            ? new Wording.Unwanted("It is put right, or the time is over.")
            : facts.Say(null, ("point", point.Words), ("until", facts.InWords(point.Until)),
                ("putRightLink", TenderLinks.PutRight(facts.Tender.Id)));
    }

    private static Wording Won(TenderFacts facts, AssessmentSummary summary) => facts.Say(null,
    [
        .. Own(facts, summary), ("decisionLink", TenderLinks.Result(facts.Tender.Id)),
    ]);

    private static Wording NotWon(TenderFacts facts, AssessmentSummary summary) => facts.Say(null,
    [
        .. Own(facts, summary), ("winner", summary.WinnerName), ("reason", facts.Tender.Reason),
        ("whyNotHighest", summary.Of(facts.Bid!.Id).Points > summary.Winner.Points ? summary.Evaluation.WhyNotHighest : null),
        ("winnerPoints", summary.Winner.PointsInWords), ("winnerScores", Pairs(summary.Winner)),
        ("talkLink", TenderLinks.Talk(facts.Tender.Id)),
    ]);

    private static IEnumerable<(string Name, object? Value)> Own(TenderFacts facts, AssessmentSummary summary)
    {
        var own = summary.Of(facts.Bid!.Id);
        yield return ("scores", Pairs(own));
        yield return ("points", own.PointsInWords);
        yield return ("strong", summary.AdviceTo(facts.Bid.Id).Strong);
        yield return ("nextTime", summary.AdviceTo(facts.Bid.Id).NextTime);
        yield return ("standstillEnds",
            facts.Tender.StandstillEnds is { } ends ? PlainDate.DayAndTime(ends, EndOfDay) : null);
    }

    private static List<LabelledText> Pairs(BidResult result) => [.. result.Lines.Select(l => new LabelledText(l.Title, l.Words))];
}
