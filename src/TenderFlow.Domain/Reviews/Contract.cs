using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Reviews;

/// <summary>What buyer and provider agree after an award: the term and the review plan. Nothing outside the plan is ever chased (INV-8).</summary>
public sealed class Contract : Aggregate
{
    private Contract() { }

    /// <summary>Proposes a contract to the winner, with the reviews that were shown before anyone bid.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="providerId">The organisation that won.</param>
    /// <param name="contactId">The provider's person who gets the messages.</param>
    /// <param name="valuePence">The price of the winning bid, in pence.</param>
    /// <param name="starts">First day.</param>
    /// <param name="ends">Last day.</param>
    /// <param name="zone">The zone in which days are counted.</param>
    /// <exception cref="DomainError">The term or a planned review cannot stand.</exception>
    public Contract(
        Tender tender, int providerId, int contactId, long valuePence, DateOnly starts, DateOnly ends, string zone)
    {
        Refuse(ends < starts ? new("CAL-12", "ends", "The contract must end after it starts.") : null);
        TenderId = tender.Id;
        BuyerId = tender.BuyerId;
        OwnerId = tender.OwnerId;
        ProviderId = providerId;
        ContactId = contactId;
        ValuePence = valuePence;
        Starts = starts;
        Ends = ends;
        Zone = zone;
        Reviews = [.. tender.PlannedReviews
            .Select(plan => new Review(plan.Title, starts.AddMonths(plan.MonthsAfterStart), plan.Requests))
            .Where(review => review.DueOn <= ends.AddMonths(1))
            .OrderBy(review => review.DueOn)];
        Record(new ContractProposed(TenderId, providerId));
    }

    /// <inheritdoc/>
    public override string Subject => $"contract:{Id}";

    /// <summary>The tender it came from.</summary>
    public int TenderId { get; private set; }

    /// <summary>The public body.</summary>
    public int BuyerId { get; private set; }

    /// <summary>The public body's named person.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The provider.</summary>
    public int ProviderId { get; private set; }

    /// <summary>The provider's person who gets the messages.</summary>
    public int ContactId { get; private set; }

    /// <summary>Value in pence.</summary>
    public long ValuePence { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Starts { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Ends { get; private set; }

    /// <summary>IANA name of the zone in which days are counted.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>When the provider agreed the review plan, in UTC; null before. Nothing is scheduled without it (REV-1).</summary>
    public DateTimeOffset? PlanAgreedAt { get; private set; }

    /// <summary>When both sides signed, in UTC; null before.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>When its end was announced to everyone, in UTC; null before. It does not end without (INV-9).</summary>
    public DateTimeOffset? EndAnnouncedAt { get; private set; }

    /// <summary>When it ended, in UTC; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The reviews, soonest first.</summary>
    public List<Review> Reviews { get; private set; } = [];

    /// <summary>The provider agrees the review plan. A second time changes nothing.</summary>
    /// <exception cref="DomainError">A request in the plan lacks its reason (REV-1).</exception>
    public void AgreePlan(DateTimeOffset now)
    {
        Refuse(Reviews.SelectMany(r => r.Requests).Select(ReviewPlanRules.WhyNot).FirstOrDefault(r => r is not null));
        if (PlanAgreedAt is null)
        {
            PlanAgreedAt = now;
            Record(new ReviewPlanAgreed(TenderId));
        }
    }

    /// <summary>Records the signatures.</summary>
    /// <exception cref="DomainError">The review plan is not agreed, or it is signed already.</exception>
    public void Sign(DateTimeOffset now)
    {
        Refuse(WhyNotSign());
        SignedAt = now;
        Record(new ContractConcluded(TenderId, Starts, Ends));
    }

    /// <summary>Why it cannot be signed yet; null when nothing on this side stands against it (REV-1).</summary>
    public Refusal? WhyNotSign() => this switch
    {
        { SignedAt: not null } => new("NOT-7", "", "This contract is signed already."),
        { PlanAgreedAt: null } =>
            new("REV-1", "", "The provider has not agreed the review plan yet. Ask them before you sign."),
        _ => null,
    };

    /// <summary>Notes that everyone was told of its end (INV-9).</summary>
    public void AnnounceEnd(DateTimeOffset now) => EndAnnouncedAt ??= now;

    /// <summary>Gives it a later last day; its end has to be announced anew.</summary>
    /// <param name="ends">The new last day.</param>
    /// <param name="addedPence">What the longer time costs more, in pence.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="DomainError">It has ended, or the day is not later.</exception>
    public void Extend(DateOnly ends, long addedPence, string reason)
    {
        Refuse(EndedAt is not null || ends <= Ends
            ? new("DEC-6", "ends", $"Choose a day after {PlainDate.Day(Ends)}, before the contract has ended.")
            : null);
        (Ends, EndAnnouncedAt) = (ends, null);
        ValuePence += addedPence;
        Record(new ContractExtended(TenderId, ends, addedPence, reason));
    }

    /// <summary>Records that its last day has passed (NOT-3: natural expiry counts too).</summary>
    /// <exception cref="DomainError">Its end was never announced (INV-9).</exception>
    public void End(DateTimeOffset now)
    {
        Refuse(EndAnnouncedAt is null ? new("INV-9", "", "No contract ends before everyone was told.") : null);
        EndedAt = now;
        Record(new ContractEnded());
    }

    /// <summary>Finds a review.</summary>
    /// <exception cref="DomainError">There is none with this number.</exception>
    public Review Review(int reviewId) => Reviews.Find(r => r.Id == reviewId)
        ?? throw new DomainError(new Refusal("REV-1", "", "There is no such review in this contract."));

    /// <summary>The provider answers a review.</summary>
    /// <exception cref="DomainError">The contract is not signed, the review is answered already, or an answer is missing or too long.</exception>
    public void Answer(int reviewId, IReadOnlyList<string> answers, int? documentId, DateTimeOffset now)
    {
        Refuse(SignedAt is null ? new("REV-1", "", "The contract is not signed yet, so there is nothing to answer.") : null);
        Review(reviewId).Answer(answers, documentId, now);
        Record(new ReviewAnswered(TenderId, reviewId));
    }

    /// <summary>The buyer says what it heard and what it will do (REV-7).</summary>
    /// <exception cref="DomainError">Nothing was answered, words are missing, or the day has passed.</exception>
    public void GiveFeedback(int reviewId, string heard, string willDo, DateOnly byWhen, DateTimeOffset now)
    {
        Refuse(byWhen < LocalClock.Day(now, Zone) || byWhen > Ends.AddYears(1)
            ? new("REV-7", "byWhen", "Choose today, or a day soon after.")
            : null);
        Review(reviewId).GiveFeedback(heard, willDo, byWhen, now);
        Record(new FeedbackGiven(TenderId, reviewId));
    }

    /// <summary>Moves a review to another day; reminders are counted anew (INV-2).</summary>
    /// <exception cref="DomainError">It is answered, the day cannot stand, or no reason is given.</exception>
    public void MoveReview(int reviewId, DateOnly dueOn, string reason, DateOnly today)
    {
        Refuse(dueOn > Ends.AddMonths(1)
            ? new("REV-6", "dueOn", $"Choose a day up to {PlainDate.Day(Ends.AddMonths(1))}, a month after the contract ends.")
            : null);
        Review(reviewId).MoveTo(dueOn, reason, today);
        Record(new ReviewMoved(TenderId, reviewId, dueOn, reason));
    }
}
