using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>How a contract comes to its end: what is decided and why, who is told, and how people carry on (DEC-1 to DEC-8, INV-9).</summary>
public sealed partial class EndingCase : Aggregate
{
    /// <summary>Most characters of a text.</summary>
    public const int MostCharacters = 10_000;

    private EndingCase() { }

    /// <summary>Opens the case of a signed contract. From then on its end is planned.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="serviceName">What the service is called.</param>
    public EndingCase(Contract contract, string serviceName)
    {
        Refuse(contract.SignedAt is null ? new("DEC-7", "", "The contract is not signed yet.") : null);
        ContractId = contract.Id;
        TenderId = contract.TenderId;
        BuyerId = contract.BuyerId;
        OwnerId = contract.OwnerId;
        ProviderId = contract.ProviderId;
        ContactId = contract.ContactId;
        Zone = contract.Zone;
        ServiceName = serviceName;
        (Starts, Ends) = (contract.Starts, contract.Ends);
        ExitPlan = "People hear early. Records, keys and things that belong to the service are handed over. Staff know where they stand.";
        Record(new EndingPlanned(TenderId, Ends));
    }

    /// <inheritdoc/>
    public override string Subject => $"ending:{ContractId}";

    /// <summary>The contract.</summary>
    public int ContractId { get; private set; }

    /// <summary>The tender that the contract came from.</summary>
    public int TenderId { get; private set; }

    /// <summary>The public body.</summary>
    public int BuyerId { get; private set; }

    /// <summary>The public body's named person.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The provider.</summary>
    public int ProviderId { get; private set; }

    /// <summary>The provider's person who gets the messages.</summary>
    public int ContactId { get; private set; }

    /// <summary>IANA name of the zone in which days are counted.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>What the service is called.</summary>
    public string ServiceName { get; private set; } = "";

    /// <summary>The first day of the contract.</summary>
    public DateOnly Starts { get; private set; }

    /// <summary>The last day of the contract.</summary>
    public DateOnly Ends { get; private set; }

    /// <summary>Raised by one each time the last day moves; part of every key that counts from it (INV-2).</summary>
    public int EndVersion { get; private set; } = 1;

    /// <summary>How the contract is to be left, drafted at signing (DEC-7).</summary>
    public string ExitPlan { get; private set; } = "";

    /// <summary>When the exit plan was last looked at, in UTC; null when it never was.</summary>
    public DateTimeOffset? ExitPlanReviewedAt { get; private set; }

    /// <summary>What an end would mean (DEC-3); null before it is written.</summary>
    public ImpactAssessment? Assessment { get; private set; }

    /// <summary>Raised by one each time the assessment is shared; 0 before.</summary>
    public int AssessmentVersion { get; private set; }

    /// <summary>When the assessment was last shared with the provider, in UTC; null before.</summary>
    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>Until when the provider can answer it; null before.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>Where the provider disagrees, and what it proposes; empty before (DEC-1).</summary>
    public string ProviderAnswer { get; private set; } = "";

    /// <summary>When the provider answered, in UTC; null before.</summary>
    public DateTimeOffset? ProviderAnsweredAt { get; private set; }

    /// <summary>What follows the contract; null while nobody decided.</summary>
    public EndingDecision? Decision { get; private set; }

    /// <summary>The person who decided; null while nobody did (DEC-3).</summary>
    public int? DecidedBy { get; private set; }

    /// <summary>Why, in the words that everyone reads; empty before the notice (INV-9).</summary>
    public string Rationale { get; private set; } = "";

    /// <summary>What changes for the people who use the service; empty before the notice.</summary>
    public string ForUsers { get; private set; } = "";

    /// <summary>The same in easy read; may be empty.</summary>
    public string ForUsersEasyRead { get; private set; } = "";

    /// <summary>Why the notice is shorter than three months; empty when it is not (DEC-2).</summary>
    public string ShortNoticeReason { get; private set; } = "";

    /// <summary>When notice was first given, in UTC; null before (INV-9).</summary>
    public DateTimeOffset? NoticeAt { get; private set; }

    /// <summary>Raised by one with each notice; 0 before.</summary>
    public int NoticeVersion { get; private set; }

    /// <summary>True when nobody decided in time, and the contract simply runs to its agreed last day.</summary>
    public bool NoticeByDefault { get; private set; }

    /// <summary>When staff move to another employer; null when none do (DEC-5).</summary>
    public DateOnly? StaffMoveOn { get; private set; }

    /// <summary>Data, things and keys that are handed over.</summary>
    public List<HandoverItem> Handover { get; private set; } = [];

    /// <summary>People who use the service, or their families, who hear of the end by mail; numbers of people.</summary>
    public List<ToldUser> Users { get; private set; } = [];

    /// <summary>The ways to carry on that were offered, in the order they were (DEC-4).</summary>
    public List<WayOn> Ways { get; private set; } = [];

    /// <summary>The way that the provider chose, in words; empty before.</summary>
    public string ChosenWay { get; private set; } = "";

    /// <summary>When the provider chose a way, or wanted none, in UTC; null before.</summary>
    public DateTimeOffset? ChosenAt { get; private set; }

    /// <summary>What the provider said 3 and 6 months later.</summary>
    public List<FollowUp> FollowUps { get; private set; } = [];

    /// <summary>The day of the notice of the end (UK11); null while there is none (NOT-3).</summary>
    public DateOnly? EndNoticeOn { get; private set; }

    /// <summary>By when a change of the contract must be public (DEC-6); null where it need not be.</summary>
    public DateOnly? ChangePublishBy { get; private set; }

    /// <summary>The day on which it came out; null while it has not.</summary>
    public DateOnly? ChangePublishedOn { get; private set; }

    /// <summary>What was learned; the next round of questions begins with it.</summary>
    public string Lessons { get; private set; } = "";

    /// <summary>When the contract ended, in UTC; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the case was closed, in UTC; null before.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether the provider still waits for a way to carry on.</summary>
    public bool WaitsForAWay => ChosenAt is null;

    /// <summary>Whether there is a way to carry on that is more than a talk, or the provider has said how it goes on (DEC-4).</summary>
    public bool HasWayOn => ChosenAt is not null || Ways.Exists(w => w.Kind != WayKind.Talk);

    private static Refusal? Empty(string text, string rule, string field, string sentence) =>
        string.IsNullOrWhiteSpace(text) || text.Length > MostCharacters ? new(rule, field, sentence) : null;

    private static Refusal? First(params Refusal?[] refusals) => refusals.FirstOrDefault(r => r is not null);
}
