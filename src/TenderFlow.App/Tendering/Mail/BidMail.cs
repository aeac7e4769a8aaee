using System.Globalization;
using System.Text.Json;
using TenderFlow.App.Documents;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>What a bidder gets about a bid that was sent: receipt (SUB-5), lateness and what came of it (SUB-3), close, decision (AWD-1).</summary>
public sealed class BidMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
        ["BidReceipt", "FilesOnTheirWay", "BidLate", "LateBidDecided", "BidsClosed", "DecisionWon", "DecisionNotWon"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await TenderFactsOf.ReadAsync(db, intents, rules, links, now, cancellationToken);
        return (intent, _) => ComposeAsync(db, facts[intent], intent, cancellationToken);
    }

    private static async Task<Wording> ComposeAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        return intent.Purpose switch
        {
            "BidsClosed" => facts.Say(null,
                ("assessors", facts.Tender.Terms.Assessors),
                ("decisionBy", PlainDate.Day(facts.Tender.DecisionExpected!.Value)),
                ("bidLink", TenderLinks.Bid(facts.Tender.Id))),
            "DecisionWon" => Decided(facts, intent, ("decisionLink", TenderLinks.Bid(facts.Tender.Id))),
            "DecisionNotWon" => Decided(facts, intent, ("talkLink", TenderLinks.Help(facts.Tender.Id)),
                ("winner", await WinnerAsync(db, facts, intent, cancellationToken))),
            _ => Sent(facts, intent),
        };
    }

    private static Wording Sent(TenderFacts facts, MessageIntent intent)
    {
        var number = int.Parse(intent.Facts["number"], CultureInfo.InvariantCulture);
        var sent = facts.Bid!.Submissions.Single(s => s.Number == number);
        var (received, link) = (facts.InWords(sent.SubmittedAt), TenderLinks.Receipt(facts.Tender.Id, number));
        return intent.Purpose switch
        {
            "BidReceipt" => facts.Say(null,
                ("receivedAt", received),
                ("files", sent.Files.ConvertAll(f => new LabelledText(f.Name, $"{FileSize.InWords(f.Size)}, {f.Sha256}"))),
                ("missing", sent.Missing), ("canChangeUntil", facts.ClosesInWords), ("bidLink", link)),
            "FilesOnTheirWay" => facts.Say(null,
                ("receivedAt", received), ("files", sent.Files.Where(f => f.ReceivedAt is null).Select(f => f.Name).ToList()),
                ("until", facts.InWords(sent.BytesDue!.Value)), ("bidLink", link)),
            "LateBidDecided" => facts.Say(null,
                ("receivedAt", received), ("closed", facts.ClosesInWords), ("reason", sent.DecisionReason),
                ("decisionBy", sent.Admitted == true ? PlainDate.Day(facts.Tender.DecisionExpected!.Value) : null),
                ("bidLink", link)),
            _ => facts.Say(null,
                ("closed", facts.ClosesInWords), ("receivedAt", received), ("startedAt", StartedAt(facts, sent)),
                ("bidLink", TenderLinks.Bid(facts.Tender.Id))),
        };
    }

    private static Wording Decided(
        TenderFacts facts, MessageIntent intent, params (string Name, object? Value)[] more)
    {
        var scores = JsonSerializer.Deserialize<List<ScoredPart>>(intent.Facts["scores"], JsonColumn.Format)!;
        return facts.Say(null,
        [
            ("scores", scores.ConvertAll(s => new LabelledText(s.Part, s.Words))),
            ("strong", intent.Facts["strong"]), ("nextTime", intent.Facts["nextTime"]),
            ("standstillEnds", facts.Tender.StandstillEnds is { } ends ? PlainDate.DayAndTime(ends, EndOfDay) : null),
            .. more,
        ]);
    }

    internal static string? StartedAt(TenderFacts facts, Submission sent) =>
        sent.Timing == SubmissionTiming.LateStartedInTime && sent.Files.Count > 0
            ? facts.InWords(sent.Files.Min(f => f.UploadBegan))
            : null;

    private static async Task<string> WinnerAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var winner = int.Parse(intent.Facts["winner"], CultureInfo.InvariantCulture);
        return (await db.FindAsync<Organisation>([winner], cancellationToken))?.Name
            ?? throw new InvalidOperationException($"There is no organisation {winner} in {facts.Tender.Subject}.");
    }
}
