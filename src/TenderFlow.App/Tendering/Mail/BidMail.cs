using System.Globalization;
using TenderFlow.App.Documents;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>What a bidder gets about a bid that was sent: receipt (SUB-5), lateness and what came of it (SUB-3), close.</summary>
public sealed class BidMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
        ["BidReceipt", "FilesOnTheirWay", "BidLate", "LateBidDecided", "BidsClosed"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await TenderFactsOf.ReadAsync(db, intents, rules, links, now, cancellationToken);
        return (intent, _) => Task.FromResult(intent.Purpose == "BidsClosed" ? Closed(facts[intent]) : Sent(facts[intent], intent));
    }

    private static Wording Closed(TenderFacts facts) => facts.Say(null,
        ("assessors", facts.Tender.Terms.Assessors),
        ("decisionBy", PlainDate.Day(facts.Tender.DecisionExpected!.Value)),
        ("bidLink", TenderLinks.Bid(facts.Tender.Id)));

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

    internal static string? StartedAt(TenderFacts facts, Submission sent) =>
        sent.Timing == SubmissionTiming.LateStartedInTime && sent.Files.Count > 0
            ? facts.InWords(sent.Files.Min(f => f.UploadBegan))
            : null;
}
