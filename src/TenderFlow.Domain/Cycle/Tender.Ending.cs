using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Cycle;

/// <summary>How a tender is decided, signed, delivered and ended.</summary>
public sealed partial class Tender
{
    /// <summary>Records which bid won, and starts the pause before signing where the rules have one.</summary>
    /// <param name="winnerId">The organisation that won.</param>
    /// <param name="reason">Why, in the words that bidders read.</param>
    /// <param name="standstillEnds">The last day of the pause (AWD-3); null where the rules have none.</param>
    /// <param name="now">The time of the decision, in UTC.</param>
    public void Award(int winnerId, string reason, DateOnly? standstillEnds, DateTimeOffset now)
    {
        RefuseWithoutReason(reason);
        Move(TenderAction.AnnounceDecision);
        if (standstillEnds is not null)
        {
            Move(TenderAction.StartStandstill);
        }

        (Reason, WinnerId, DecidedAt) = (reason, winnerId, now);
        StandstillEnds = standstillEnds;
        Record(new TenderAwarded(winnerId, reason, standstillEnds));
    }

    /// <summary>Stops the tender after bids closed, with no award (NOT table, UK12).</summary>
    public void DecideNotToAward(string reason)
    {
        RefuseWithoutReason(reason);
        Move(TenderAction.DecideNotToAward);
        Reason = reason;
        Record(new TenderNotAwarded(reason));
    }

    /// <summary>Records that the contract is signed.</summary>
    /// <param name="today">The local date of signing.</param>
    /// <exception cref="DomainError">The pause before signing is not over.</exception>
    public void Sign(DateOnly today)
    {
        Refuse(WhyNotSign(today));
        Move(TenderAction.Sign);
        Record(new TenderSigned());
    }

    /// <summary>Why the contract cannot be signed today; null when it can (AWD-3).</summary>
    /// <param name="today">The local date.</param>
    public Refusal? WhyNotSign(DateOnly today) => this switch
    {
        { Status: TenderStatus.Challenged } => new("AWD-6", "",
            "Signing is on hold, because somebody went to court. Ask your legal team, and lift the hold when the court allows it."),
        _ when today <= StandstillEnds => new("AWD-3", "",
            $"The pause before signing is not over. You can sign from {PlainDate.Day(StandstillEnds.Value.AddDays(1))}."),
        _ when TenderLifecycle.After(Status, TenderAction.Sign) is null => new("NOT-7", "",
            $"That is not possible now. The tender stands at “{TenderLifecycle.Words(Status)}”."),
        _ => null,
    };

    /// <summary>Stops signing, because court proceedings began and were notified (AWD-6).</summary>
    /// <param name="reason">What happened, for the record.</param>
    /// <exception cref="DomainError">No decision waits for signing, or no reason is given.</exception>
    public void Hold(string reason)
    {
        Refuse(string.IsNullOrWhiteSpace(reason)
            ? new("AWD-6", "reason", "Say what happened at court. It stays on record.")
            : null);
        Move(TenderAction.Challenge);
        Record(new SigningHeld(reason));
    }

    /// <summary>Lifts the hold. The pause goes on to its last day, or to a later one (AWD-5, AWD-6).</summary>
    /// <param name="reason">Why it may go on, for the record.</param>
    /// <param name="standstillEnds">The last day of the pause now.</param>
    /// <exception cref="DomainError">There is no hold, or no reason is given.</exception>
    public void LiftHold(string reason, DateOnly standstillEnds)
    {
        Refuse(string.IsNullOrWhiteSpace(reason)
            ? new("AWD-6", "reason", "Say why signing may go on. It stays on record.")
            : null);
        Move(TenderAction.LiftChallenge);
        StandstillEnds = StandstillEnds > standstillEnds ? StandstillEnds : standstillEnds;
        Record(new HoldLifted(reason, StandstillEnds.Value));
    }

    /// <summary>Records that a court set the award aside.</summary>
    /// <param name="reason">What the court said, in the words that bidders read.</param>
    public void SetAside(string reason)
    {
        RefuseWithoutReason(reason);
        Move(TenderAction.SetAside);
        Reason = reason;
        Record(new AwardSetAside(reason));
    }

    /// <summary>Moves the last day of the pause, because the award was made public later than planned (AWD-3).</summary>
    /// <param name="standstillEnds">The last day; an earlier one than before changes nothing.</param>
    public void LengthenPause(DateOnly standstillEnds)
    {
        if (Status == TenderStatus.Standstill && standstillEnds > StandstillEnds)
        {
            StandstillEnds = standstillEnds;
            Record(new PauseLengthened(standstillEnds));
        }
    }

    /// <summary>Records that the service has begun.</summary>
    public void StartDelivery()
    {
        Move(TenderAction.StartDelivery);
        Record(new DeliveryStarted());
    }

    /// <summary>Records that the contract has ended. Natural expiry counts too (NOT-3).</summary>
    public void End()
    {
        Move(TenderAction.End);
        Record(new DeliveryEnded());
    }
}
