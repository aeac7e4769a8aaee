using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

/// <summary>People are asked what is needed before a tender is written. What they say, and what was shown to them, stays together (SUP-1).</summary>
public sealed partial class EngagementRound : Aggregate
{
    private EngagementRound() { }

    /// <summary>Prepares a round. Nobody is asked yet.</summary>
    /// <param name="tender">The tender that is being planned.</param>
    /// <param name="plan">What people will read and be asked.</param>
    /// <param name="zone">The zone in which days are counted.</param>
    /// <exception cref="DomainError">The tender is published, or the plan says too little.</exception>
    public EngagementRound(Tender tender, RoundPlan plan, string zone)
    {
        Refuse(tender.PublishedAt is null ? null : new("SUP-1", "", "This tender is open. Ask people before you publish."));
        TenderId = tender.Id;
        BuyerId = tender.BuyerId;
        OwnerId = tender.OwnerId;
        Zone = zone;
        Take(plan);
        Record(new RoundPlanned(TenderId));
    }

    /// <inheritdoc/>
    public override string Subject => $"engagement:{Id}";

    /// <summary>The tender that is being planned.</summary>
    public int TenderId { get; private set; }

    /// <summary>The public body that asks.</summary>
    public int BuyerId { get; private set; }

    /// <summary>The named person whom people can call.</summary>
    public int OwnerId { get; private set; }

    /// <summary>IANA name of the zone in which days are counted.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>What is asked about, as a short name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is being planned, in plain words.</summary>
    public string Planned { get; private set; } = "";

    /// <summary>The same in easy read; empty when there is none.</summary>
    public string EasyRead { get; private set; } = "";

    /// <summary>The questions, the one that matters most first.</summary>
    public List<string> Questions { get; private set; } = [];

    /// <summary>The last day on which people can answer.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Raised by one each time the last day moves; part of the reminder's key (INV-2).</summary>
    public int EndVersion { get; private set; } = 1;

    /// <summary>When people were asked, in UTC; null before.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When the asking ended, in UTC; null before.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When “you said, we did” was last published, in UTC; null before.</summary>
    public DateTimeOffset? SummaryAt { get; private set; }

    /// <summary>Raised by one each time “you said, we did” is published; 0 before.</summary>
    public int SummaryVersion { get; private set; }

    /// <summary>Everyone who was asked or who spoke, in that order.</summary>
    public List<Contributor> Contributors { get; private set; } = [];

    /// <summary>What was shown to people (SUP-1).</summary>
    public List<ShownMaterial> Materials { get; private set; } = [];

    /// <summary>The meetings that were announced or held (SUP-1).</summary>
    public List<RoundMeeting> Meetings { get; private set; } = [];

    /// <summary>What users' views count for when bids are compared (SUP-3).</summary>
    public List<ViewsCriterion> Criteria { get; private set; } = [];

    /// <summary>The day of the early notice of engagement (UK2); null when there is none.</summary>
    public DateOnly? EarlyNoticeOn { get; private set; }

    /// <summary>Why there is no early notice (UK2); empty when there is one, or nobody said.</summary>
    public string NoEarlyNoticeReason { get; private set; } = "";

    /// <summary>Whether people can answer now.</summary>
    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    /// <summary>Everything that was said, in the order it came.</summary>
    public IEnumerable<Point> Points => Contributors.SelectMany(c => c.Points).OrderBy(p => p.SaidAt).ThenBy(p => p.Id);

    /// <summary>Changes what people will read, before they are asked.</summary>
    /// <exception cref="DomainError">People were asked already, or the plan says too little.</exception>
    public void Redraft(RoundPlan plan)
    {
        Refuse(OpenedAt is null ? null : new("SUP-1", "", "People have been asked already. Add to what was shown instead."));
        Take(plan);
        Record(new RoundPlanned(TenderId));
    }

    private void Take(RoundPlan plan)
    {
        Refuse(plan.WhyNot());
        (Title, Planned, EasyRead) = (plan.Title.Trim(), plan.Planned.Trim(), plan.EasyRead.Trim());
        (Questions, LastDay) = ([.. plan.Asked], plan.LastDay);
    }

    private static Refusal? Empty(string text, string rule, string field, string sentence) =>
        string.IsNullOrWhiteSpace(text) ? new(rule, field, sentence) : null;
}
