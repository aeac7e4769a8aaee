using System.Text.Encodings.Web;
using System.Text.Json;
using TenderFlow.App.Checks;

namespace TenderFlow.App.Demo.Results;

/// <summary>What came of a play. The same settings give the same result, but for the seconds it took.</summary>
public sealed record DemoResult
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Tenders that were published.</summary>
    public required int Tenders { get; init; }

    /// <summary>Rounds in which people were asked before a tender was written.</summary>
    public required int Engagements { get; init; }

    /// <summary>Things that people said and that got a published answer.</summary>
    public required int YouSaidWeDidPoints { get; init; }

    /// <summary>Contracts of which the end was decided or ran out, with notice.</summary>
    public required int Decommissionings { get; init; }

    /// <summary>Ways to carry on that were offered to providers.</summary>
    public required int OnwardSupportOffers { get; init; }

    /// <summary>Organisations that wrote a bid.</summary>
    public required int Bidders { get; init; }

    /// <summary>Bids that were sent.</summary>
    public required int BidsReceived { get; init; }

    /// <summary>Bids of which a version came late.</summary>
    public required int BidsLate { get; init; }

    /// <summary>Reminders of closing dates.</summary>
    public required int RemindersSent { get; init; }

    /// <summary>Offers of support.</summary>
    public required int SupportOffersSent { get; init; }

    /// <summary>Pairs of organisations that were introduced to each other as partners.</summary>
    public required int Introductions { get; init; }

    /// <summary>Bids that were sent by several organisations together.</summary>
    public required int JointBids { get; init; }

    /// <summary>Requests to answer a review.</summary>
    public required int ReviewRequestsSent { get; init; }

    /// <summary>Reminders of late reviews.</summary>
    public required int ReviewChasersSent { get; init; }

    /// <summary>How often a closing date moved.</summary>
    public required int DeadlinesMoved { get; init; }

    /// <summary>Decisions with scores and reasons, one for each bidder.</summary>
    public required int AssessmentSummaries { get; init; }

    /// <summary>Public notices that came out, or whose day has passed.</summary>
    public required int NoticesDue { get; init; }

    /// <summary>Those of them that came out in time.</summary>
    public required int NoticesOnTime { get; init; }

    /// <summary>Messages that left.</summary>
    public required int MessagesTotal { get; init; }

    /// <summary>Messages that left a second time, counted from the record and from the mail.</summary>
    public required int MessagesDuplicate { get; init; }

    /// <summary>Orchestrations that came to their end.</summary>
    public required int OrchestrationsCompleted { get; init; }

    /// <summary>Orchestrations that wait for something still.</summary>
    public required int OrchestrationsRunning { get; init; }

    /// <summary>Orchestrations that failed.</summary>
    public required int OrchestrationsFailed { get; init; }

    /// <summary>Days of virtual time.</summary>
    public required int VirtualDays { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public double WallSeconds { get; init; }

    /// <summary>Every broken invariant.</summary>
    public required IReadOnlyList<Violation> InvariantViolations { get; init; }

    /// <summary>As one JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);
}
