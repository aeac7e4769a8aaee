using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>One organisation's bid: a draft that can always be worked on, and the versions that were sent (SUB-4).</summary>
public sealed partial class Bid : Aggregate
{
    /// <summary>Most characters of one written answer.</summary>
    public const int MostCharacters = 20_000;

    private Bid() { }

    /// <summary>Starts a draft for an open tender.</summary>
    /// <exception cref="DomainError">The tender is not open.</exception>
    public Bid(Tender tender, int organisationId, DateTimeOffset now)
    {
        if (!tender.IsOpen)
        {
            throw new DomainError(new Refusal("SUB-1", "", "This tender is not open, so you cannot start a bid now."));
        }

        TenderId = tender.Id;
        OrganisationId = organisationId;
        StartedAt = now;
        CheckedChangeVersion = tender.ChangeVersion;
        Record(new BidStarted(tender.Id));
    }

    /// <inheritdoc/>
    public override string Subject => $"bid:{TenderId}:{OrganisationId}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The organisation that bids.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>When the draft began, in UTC.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The price in the draft, in pence; null while open.</summary>
    public long? PricePence { get; private set; }

    /// <summary>The written answers of the draft.</summary>
    public List<BidAnswer> Answers { get; private set; } = [];

    /// <summary>The files of the draft, one for each asked file.</summary>
    public List<BidDocument> Documents { get; private set; } = [];

    /// <summary>The versions that were sent, oldest first. None is ever changed.</summary>
    public List<Submission> Submissions { get; private set; } = [];

    /// <summary>When the bid was taken back, in UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The version of the tender's text that the bidder has seen; older than the tender's means "check again" (SUB-6).</summary>
    public int CheckedChangeVersion { get; private set; }

    /// <summary>The version that counts: the last one in time, or a late one that a person let in; null when none does (SUB-3, SUB-4).</summary>
    public Submission? Counting => WithdrawnAt is not null
        ? null
        : Submissions.LastOrDefault(s => s.Timing == SubmissionTiming.InTime || s.Admitted == true);

    /// <summary>Whether a bid stands in time, so that nothing need be reminded (INV-1).</summary>
    public bool IsSubmitted => Counting is not null;

    /// <summary>What is asked and still missing from the draft, quickest first.</summary>
    public IReadOnlyList<AskedItem> Missing(IEnumerable<AskedItem> asked) =>
        [.. asked.Where(item => item.Required && !Has(item)).OrderBy(item => item.Minutes).ThenBy(item => item.Id)];

    /// <summary>Whether the draft holds something for an asked item.</summary>
    public bool Has(AskedItem item) => item.Kind switch
    {
        AskedKind.Price => PricePence is not null,
        AskedKind.Answer => Answers.Any(a => a.AskedItemId == item.Id && a.Text.Length > 0),
        AskedKind.Document => Documents.Any(d => d.AskedItemId == item.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    /// <summary>Writes or clears an answer in the draft.</summary>
    /// <exception cref="DomainError">The text is too long.</exception>
    public void Write(AskedItem item, string text)
    {
        if (text.Length > MostCharacters)
        {
            throw new DomainError(new Refusal(
                "SUB-4", $"answer-{item.Id}", $"Keep this answer under {MostCharacters} characters."));
        }

        Answers.RemoveAll(a => a.AskedItemId == item.Id);
        Answers.Add(new BidAnswer(item.Id, text));
        Record(new BidDraftSaved(TenderId));
    }

    /// <summary>Sets or clears the price in the draft, in pence.</summary>
    /// <exception cref="DomainError">The price is below nought.</exception>
    public void Price(long? pence)
    {
        if (pence < 0)
        {
            throw new DomainError(new Refusal("SUB-4", "price", "Give a price of £0 or more."));
        }

        PricePence = pence;
        Record(new BidDraftSaved(TenderId));
    }

    /// <summary>Puts a file in the draft in place of the one before (DOC-5: the old version is kept by the store).</summary>
    public void Attach(BidDocument document)
    {
        Documents.RemoveAll(d => d.AskedItemId == document.AskedItemId);
        Documents.Add(document);
        Record(new BidFileAdded(TenderId, document.Name, document.Sha256, document.Size));
    }

    /// <summary>Takes a file out of the draft.</summary>
    public void Detach(int askedItemId)
    {
        if (Documents.RemoveAll(d => d.AskedItemId == askedItemId) > 0)
        {
            Record(new BidDraftSaved(TenderId));
        }
    }

    /// <summary>Takes an announced file out of the draft again, because its bytes were refused. What was sent stays as it is.</summary>
    public void Forget(int askedItemId)
    {
        if (Documents.RemoveAll(d => d.AskedItemId == askedItemId && d.ReceivedAt is null) > 0)
        {
            Record(new BidDraftSaved(TenderId));
        }
    }

    /// <summary>Says that the bidder has read the latest change of the tender (SUB-6).</summary>
    public void CheckAgain(Tender tender)
    {
        CheckedChangeVersion = tender.ChangeVersion;
        Record(new BidDraftSaved(TenderId));
    }
}
